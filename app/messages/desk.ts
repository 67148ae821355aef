// Words of the frame of the desk.
import { defineWords } from "./words.ts";

export const deskWords = defineWords({
  home: "市の仕事",
  cases: "案件",
  plans: "計画",
  settings: "市の設定",
  accounts: "職員",
  audit: "記録",
  case: {
    overview: "案件",
    inbox: "受付簿",
    read: "よみとり机",
    remaining: "公表まで",
    publications: "公表",
  },
  signOut: "出る",
  title: (page: string, city: string) => `${page}｜まちこえ ${city}（職員）`,
});

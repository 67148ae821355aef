// What several citizen pages of the gallery share: the frame, a change, a thread, days left.
import { ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { DaysLeft } from "#app/shared/ui/days-left.tsx";
import { type DiffSegment, DiffText } from "#app/shared/ui/diff-view.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Together } from "#app/shared/ui/phrased.tsx";
import { Thread } from "#app/shared/ui/thread-line.tsx";

export const frame = {
  city: {
    name: "みほん市",
    href: "/",
    contact: { name: "みほん市 企画政策部 総合政策課", lines: ["電話 026-000-0000（平日 8時30分～17時15分）"] },
  },
  demo: {},
  nav: [
    { label: "計画", href: "/plans", current: true },
    { label: "意見募集", href: "/consultations" },
    { label: "結果", href: "/results" },
    { label: "受付番号で調べる", href: "/receipts" },
  ],
  path: [{ label: "みほん市", href: "/" }, { label: "第三次総合計画", href: "/plan" }, { label: "素案 第3章" }],
  footer: [
    { label: "読みやすさについて", href: "/help" },
    { label: "English", href: "/en", lang: "en" },
    { label: "職員", href: "/desk" },
  ],
};

export const change: readonly DiffSegment[] = [
  { how: "same", text: "停留所から遠い地区で、" },
  { how: "added", text: "電話でも" },
  { how: "removed", text: "あらかじめ" },
  { how: "same", text: "予約して乗る「乗合タクシー」を走らせます。" },
];

export const aside = (
  <>
    <DaysLeft
      days={18}
      until={
        <>
          令和8年<Together>（2026年）</Together>12月8日<Together>（火）</Together>の夜<Together>11時59分</Together>まで
        </>
      }
    />
    <p>
      <ButtonLink href="/case">案を読んで意見を出す</ButtonLink>
    </p>
  </>
);

export const thread = (
  <Thread
    steps={[
      {
        step: "声",
        state: "did",
        children: (
          <Kagi source="骨子案への意見 No.12（同じ内容 3件）">
            夜の電車で帰ると、もうバスがない。迎えを頼めない人はどうすればよいのか。
          </Kagi>
        ),
      },
      {
        step: "市の考え方",
        state: "did",
        note: "結果の No.12",
        children: (
          <p className="col">
            夜の移動に困る方が多いことが分かりました。まず平日に試し、使われ方を見て続け方を決めます。
          </p>
        ),
      },
      {
        step: "変わったところ",
        state: "new",
        children: (
          <>
            <p className="col">
              <DiffText segments={change} />
            </p>
            <p className="sub">素案 第3章 第2節　地域の足を守る</p>
            <p>
              <GoLink href="/draft#s2">素案で読む</GoLink>
            </p>
          </>
        ),
      },
    ]}
  />
);

// What the desk pages of the gallery share: the head and the bar.
import { Button } from "#app/shared/ui/button.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import { StatusBar } from "#app/shared/ui/status-bar.tsx";

export const frame = {
  home: "/desk",
  city: { name: "みほん市" },
  subject: { name: "後期基本計画（素案）", href: "/desk/c", state: "検討中" },
  demo: true,
  tabs: [
    { label: "受付簿", href: "/desk/in", count: 14, current: true },
    { label: "よみとり机", href: "/desk/read" },
    { label: "公表", href: "/desk/out" },
  ],
  who: { name: "佐藤", href: "/desk/me" },
  others: [{ name: "田中さん", where: "0013" }],
  signOut: (
    <form method="post" action="/sign-out">
      <Button kind="outline" size="slim">
        出る
      </Button>
    </form>
  ),
};

export const bar = (
  <StatusBar
    count={
      <span>
        <b>41</b>/63 よんだ・<b>38</b> 行・<b>12</b> 回答
      </span>
    }
    progress={{ value: 41, max: 63, label: "よんだ意見 63件のうち41件" }}
    last="1つめを「昼の便を残す」に入れました"
    undo={
      <Button kind="outline" size="slim">
        <KeyCap keys="U" /> もどす
      </Button>
    }
    hints={[
      { keys: ["1", "2", "3"], label: "場所" },
      { keys: ["Ctrl", "Enter"], label: "できた、次へ" },
    ]}
  />
);

// The lists of the desk in the gallery: inbox, what remains.
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { Chip } from "#app/shared/ui/chip.tsx";
import { DeskFrame } from "#app/shared/ui/desk-frame.tsx";
import { Card, DeskPage } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { DiffView } from "#app/shared/ui/diff-view.tsx";
import { FilterBar } from "#app/shared/ui/filter-bar.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import { Ledger } from "#app/shared/ui/ledger.tsx";
import { NeedList } from "#app/shared/ui/need-list.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { bar, frame } from "./desk-frame.tsx";
import { longName, longWord } from "./words.ts";

const inboxColumns = [
  { key: "no", head: "受付番号", kind: "short" },
  { key: "on", head: "受付日", kind: "short" },
  { key: "count", head: "意見", kind: "number" },
  { key: "text", head: "書き出し", kind: "excerpt" },
  { key: "valid", head: "有効性" },
  { key: "do", head: "すること", hiddenHead: true },
] as const;

const inboxRow = (id: string, current: boolean) => ({
  id,
  current,
  cells: {
    no: <a href={`#${id}`}>{id}</a>,
    on: "10/02",
    count: "4件",
    text: longWord,
    valid: <Chip tone="proposed">案：有効</Chip>,
    do: (
      <Button kind="outline" size="slim">
        直す
      </Button>
    ),
  },
});

export const listPages = [
  {
    name: "desk-inbox",
    element: (
      <DeskFrame {...frame} fit foot={bar}>
        <DeskPage
          title="受付簿"
          lead={
            <p>
              <b>14</b>通（<b>12</b>人・<b>2</b>団体）　意見 <b>63</b>件
            </p>
          }
          actions={
            <ButtonLink kind="outline" href="/n">
              紙を受けつける <KeyCap keys="N" />
            </ButtonLink>
          }
        >
          <Notice
            title="14通とも「有効」の案です。"
            action={
              <Button>
                14通を有効と確かめた <KeyCap keys="Y" />
              </Button>
            }
          >
            1通（0014）は消印が10月22日なので有効です。
          </Notice>
          <FilterBar
            groups={[
              {
                label: "読み",
                filters: [
                  { label: "すべて", href: "?", count: 14, chosen: true },
                  { label: "まだ", href: "?s=todo", count: 14 },
                ],
              },
              {
                label: "方法",
                filters: [
                  { label: "郵送", href: "?c=mail", count: 3 },
                  { label: longName, href: "?c=x" },
                ],
              },
            ]}
            search={{ action: "", name: "q", value: "バス", keep: [{ name: "s", value: "todo" }], keyCap: "F" }}
            clear="?"
          />
          <DeskTable
            caption="提出の一覧"
            columns={inboxColumns}
            rows={[inboxRow("8-012-0001-3", true), inboxRow("8-012-0002-0", false)]}
            foot={{ no: "合わせて", count: "8件" }}
          />
          <Pager previous="?b" next="?a">
            1–50通め
          </Pager>
        </DeskPage>
      </DeskFrame>
    ),
  },
  {
    name: "desk-inbox-empty",
    element: (
      <DeskFrame {...frame} subject={{ name: longName }}>
        <DeskPage title="受付簿">
          <DeskTable caption="提出の一覧" columns={inboxColumns} rows={[]} empty="まだ届いていません。" />
        </DeskPage>
      </DeskFrame>
    ),
  },
  {
    name: "desk-remaining",
    element: (
      <DeskFrame {...frame}>
        <DeskPage
          title={
            <>
              公表までに残っていること　<Chip tone="warn">あと 1つ</Chip>
            </>
          }
          aside={
            <>
              <Card title="数が合っているか">
                <Ledger
                  lines={[
                    { label: "意見", value: "63件" },
                    { label: "Webの箱から", value: "20件", as: "part" },
                    { label: "43 ＋ 20 ＝ 63", value: "✓ 合っています", as: "sum" },
                  ]}
                />
              </Card>
              <Card title="公表">
                <p>残り1つが済むと押せます。</p>
                <Button kind="outline" size="wide" disabled>
                  公表の下見へ
                </Button>
              </Card>
            </>
          }
        >
          <Card title="なければ公表できないこと">
            <NeedList
              needs={[
                { state: "ready", title: "すべての提出を読みおわった", note: "14通／14通" },
                {
                  state: "missing",
                  title: "仮39「農地を守る」に、市の考え方がない",
                  note: longWord,
                  href: "#39",
                  go: "この行へ",
                  keyCap: "1",
                },
                { state: "advice", title: "似た意見に、ちがう区分がついています", href: "#29", go: "くらべる" },
              ]}
            />
          </Card>
          <Card title="新旧対照">
            <DiffView
              before={[
                { how: "same", text: "整備" },
                { how: "removed", text: "を計画的に" },
              ]}
              after={[
                { how: "same", text: "整備" },
                { how: "added", text: "とあわせ、歩道の幅を確保" },
              ]}
              triggers={[{ label: "仮27", href: "#27" }]}
            />
          </Card>
        </DeskPage>
      </DeskFrame>
    ),
  },
];

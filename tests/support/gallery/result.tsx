// The result table of the gallery, with and without classes.
import { ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { DataTable } from "#app/shared/ui/data-table.tsx";
import { Figures } from "#app/shared/ui/figures.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { ResultTable } from "#app/shared/ui/result-table.tsx";
import { ShareBar } from "#app/shared/ui/share-bar.tsx";
import { frame } from "./frame.tsx";
import { longName, longVoice, longWord, variants } from "./words.ts";

const columns = [
  { key: "no", kind: "number", head: "番号" },
  { key: "at", kind: "place", head: "該当するところ" },
  { key: "say", kind: "voice", head: "意見の概要" },
  { key: "count", kind: "count", head: "件数" },
  { key: "view", kind: "view", head: "市の考え方" },
  { key: "class", kind: "class", head: "反映区分" },
] as const;

const row = (no: number, say: string, view: string) => ({
  id: `n${no}`,
  cells: {
    no,
    at: (
      <>
        第2節 地域の足を守る
        <br />
        28ページ
      </>
    ),
    say,
    count: "4件",
    view,
    class: (
      <>
        <strong className="tag-new">A 案を直しました</strong>
        <br />
        <GoLink href="/draft#s2">取組(2)に追加</GoLink>
      </>
    ),
  },
});

const groups = [
  { head: "計画の全体", rows: [row(1, "カタカナの言葉が多く、読みにくい。", "12の言葉に、短い説明を付けました。")] },
  { head: "第3章　安心して動けるまち", rows: [row(123, longVoice, longName), row(1024, longWord, variants)] },
];

export const resultPages = [
  {
    name: "result",
    element: (
      <PageFrame {...frame}>
        <PageTop
          kind="結果公表　第1版・令和9年2月10日（水）"
          title="みなさんの意見で、素案の15か所が変わりました"
          lead="すべての意見に、市の考え方を付けました。"
        >
          <p className="mt2">
            <ButtonLink href="#table">意見と市の考え方を読む</ButtonLink>
          </p>
        </PageTop>
        <Leaf title="届いた意見">
          <Figures
            items={[
              { label: "出した方", value: 40, unit: "人・団体" },
              { label: "提出", value: 41, unit: "通" },
              { label: <>意見</>, value: 10112, unit: "件", href: "#table" },
              { label: "案を直した意見", value: 27, unit: "件" },
            ]}
          />
        </Leaf>
        <Leaf title="市の結論">
          <DataTable
            caption="結論ごとの件数と割合"
            columns={[{ head: "結論" }, { head: "件数", number: true }, { head: "割合", number: true }]}
            rows={[
              [
                <>
                  A　案を直しました
                  <ShareBar share={0.5} changed />
                </>,
                "16件",
                "14.7%",
              ],
              [
                <>
                  E　案は直しません（理由あり）
                  <ShareBar share={1} />
                </>,
                "14件",
                "12.8%",
              ],
              ["F　その他", "0件", "0.0%"],
            ]}
            foot={["合計", "109件", "100.0%"]}
          />
        </Leaf>
        <section id="table">
          <Leaf title="意見と市の考え方">
            <p className="col">計画の順にならべています。番号は変わりません。</p>
          </Leaf>
          <ResultTable label="意見と市の考え方" columns={columns} groups={groups} />
          <Pager first="/r" previous="/r?b" next="/r?a" />
        </section>
      </PageFrame>
    ),
  },
  {
    name: "result-without-classes",
    element: (
      <PageFrame {...frame}>
        <PageTop title="意見はありませんでした" lead="期間中に届いた意見はありませんでした。" />
        <ResultTable
          label="意見と市の考え方"
          columns={columns.filter((column) => column.kind !== "class" && column.kind !== "count")}
          groups={groups.map(({ rows }) => ({ rows }))}
        />
      </PageFrame>
    ),
  },
];

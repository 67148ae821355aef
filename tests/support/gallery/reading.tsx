// The reading pages of the gallery: draft, case, policy.
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { Changed, ChangeNote } from "#app/shared/ui/change-note.tsx";
import { Book, ContentsList } from "#app/shared/ui/contents-list.tsx";
import { DataTable, WideTable } from "#app/shared/ui/data-table.tsx";
import { DaysLeft } from "#app/shared/ui/days-left.tsx";
import { DiffText, DiffView, sidesOf } from "#app/shared/ui/diff-view.tsx";
import { Facts } from "#app/shared/ui/facts.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { ParagraphLink, SectionBlock } from "#app/shared/ui/section-block.tsx";
import { Tag } from "#app/shared/ui/tag.tsx";
import { Thread } from "#app/shared/ui/thread-line.tsx";
import { change, frame } from "./frame.tsx";
import { longName, longVoice, longWord } from "./words.ts";

export const readingPages = [
  {
    name: "draft",
    element: (
      <PageFrame {...frame}>
        <PageTop
          kind="第三次みほん市総合計画　素案"
          number="第3章"
          title="安心して動けるまち"
          lead="どの項目にも意見を出せます。"
        />
        <Book
          contents={
            <ContentsList
              title="この章"
              items={[
                { label: "第1節　道と橋を長く使う", href: "#s1" },
                { label: "第2節　地域の足を守る", href: "#s2", children: [{ label: longName, href: "#s2" }] },
              ]}
              more={{
                summary: "ほかの章",
                items: [
                  { label: "第1章　ともにつくるまち", href: "/1" },
                  { label: "第3章　安心して動けるまち", href: "/3", current: true },
                ],
              }}
            />
          }
        >
          <SectionBlock
            id="s1"
            number="第1節"
            page="素案 26ページ"
            title="道と橋を長く使う"
            action={
              <ButtonLink kind="outline" href="/c">
                この項目に意見を出す<span className="vh">：第1節</span>
              </ButtonLink>
            }
          >
            <h3>いまのようす</h3>
            <p>
              市が管理する橋の半分以上は、つくられてから40年を超えました。
              <ParagraphLink href="/c" label="＋意見" rest="を第1節の第1段落に出す" />
            </p>
            <h3>取組</h3>
            <ol className="hand">
              <li>
                <span>(1)</span>5年に1度の点検の結果をもとに、直す順番を決めて公表します。
                <ParagraphLink href="/c" label="＋意見" rest="を第1節の第2段落に出す" />
              </li>
              <li>
                <span>(10)</span>
                {longWord}
              </li>
            </ol>
            <ul>
              <li>点検</li>
              <li>修繕</li>
            </ul>
            <blockquote>
              <p>むかしの計画から引いた文。</p>
            </blockquote>
            <pre>{"　表のように　　ならべた\n　文字の　　　　行"}</pre>
            <WideTable label="指標の表">
              <table>
                <thead>
                  <tr>
                    <th>年度</th>
                    <th>令和7年度</th>
                    <th>令和8年度</th>
                    <th>令和9年度</th>
                    <th>令和10年度</th>
                    <th>令和11年度</th>
                    <th>令和12年度</th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <td>移動に困っていない人の割合</td>
                    <td>48%</td>
                    <td>50%</td>
                    <td>52%</td>
                    <td>54%</td>
                    <td>56%</td>
                    <td>60%</td>
                  </tr>
                </tbody>
              </table>
            </WideTable>
          </SectionBlock>
          <SectionBlock
            id="s2"
            number="第2節"
            page="素案 28ページ"
            title="地域の足を守る"
            note={
              <ChangeNote
                title="意見で変わりました"
                count="2か所"
                reason="骨子案への意見 No.12、No.14 を受けて直しました。"
                summary="どこが変わったかを見る"
              >
                <p>
                  <DiffText segments={change} />
                </p>
              </ChangeNote>
            }
          >
            <Changed>車を運転しない人も、行きたい所へ、ひとりで出かけられるまち。</Changed>
            <DataTable
              columns={[
                { head: "はかるもの" },
                { head: "令和7年度", number: true },
                { head: "令和13年度", number: true },
              ]}
              rows={[["移動に困っていない人の割合", "48%", "60%"]]}
            />
          </SectionBlock>
          <SectionBlock id="s3" level={3} title={longName} />
          <Pager previous="/2" next="/4">
            全5章のうち3章め
          </Pager>
        </Book>
      </PageFrame>
    ),
  },
  {
    name: "case",
    element: (
      <PageFrame {...frame} preview={{ back: { href: "/desk", label: "机へもどる" } }}>
        <PageTop
          kind={
            <>
              パブリックコメント　<Tag tone="on">募集中</Tag>
            </>
          }
          title="第三次みほん市総合計画（素案）への意見募集"
          lead="全部を読まなくても、気になる項目だけに意見を出せます。"
          aside={<DaysLeft days={0} until="12月8日（火）の夜11時59分まで" />}
        />
        <Leaf title="募集のあらまし">
          <Facts
            rows={[
              { label: "期間", value: "令和8年（2026年）11月9日（月）から" },
              {
                label: "出せる方",
                value: (
                  <ul className="dot">
                    <li>市内に住んでいる方</li>
                    <li>{longName}</li>
                  </ul>
                ),
              },
              { label: longName, value: longWord },
              { label: "用紙", value: <a href="/f">意見を書く用紙（PDF・1ページ）</a> },
            ]}
          />
        </Leaf>
        <Leaf title="案と資料">
          <ItemLinks
            plain
            items={[
              { title: "概要版（PDF・8ページ・1.2MB）", href: "/a" },
              { title: longWord, href: "/b" },
            ]}
          />
        </Leaf>
        <Leaf title="出したあと">
          <Thread
            steps={[
              { step: "受付番号をお渡しします" },
              { step: "すべての意見を読みます", children: <p className="col">お一人ずつの返事はしません。</p> },
              { step: "結果を公表します" },
            ]}
          />
        </Leaf>
      </PageFrame>
    ),
  },
  {
    name: "policy",
    element: (
      <PageFrame {...frame}>
        <PageTop
          kind="施策 3-2　第3章 安心して動けるまち"
          title="地域の足を守る"
          lead="届いた声と、それで変わったことをまとめました。"
        />
        <Leaf title="意見募集で">
          <Kagi source="骨子案 No.12・3件">夜の電車で帰ると、もうバスがない。</Kagi>
          <Kagi asWritten source={longName}>
            {longVoice}
          </Kagi>
        </Leaf>
        <Leaf title="変わったところ">
          <h3 className="h4">取組 (1)</h3>
          <DiffView
            {...sidesOf(change)}
            beforeName="素案"
            afterName="原案"
            triggers={[{ label: "素案への意見 No.25", href: "/r#n25" }, { label: "審議会" }]}
          />
          <h3 className="h4 mt3">取組 (2)</h3>
          <DiffView before={null} after={longWord} beforeName="骨子案" afterName="素案" />
          <h3 className="h4 mt3">取組 (3)</h3>
          <DiffView before="削られた文です。" after={null} />
        </Leaf>
      </PageFrame>
    ),
  },
];

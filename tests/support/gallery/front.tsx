// The front pages of the gallery: home, plan, errors.
import { Button, ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { Cover } from "#app/shared/ui/cover.tsx";
import { ErrorPage } from "#app/shared/ui/error-page.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { Together } from "#app/shared/ui/phrased.tsx";
import { Tag } from "#app/shared/ui/tag.tsx";
import { Timeline } from "#app/shared/ui/thread-line.tsx";
import { aside, frame, thread } from "./frame.tsx";
import { longName } from "./words.ts";

export const frontPages = [
  {
    name: "home",
    element: (
      <PageFrame
        {...frame}
        path={[]}
        cover={
          <Cover
            open
            state={<Tag tone="on">募集中</Tag>}
            title="これからの5年のまちづくりの案に、ご意見をお聞かせください"
            aside={aside}
          >
            <p>第三次総合計画の素案を公開しました。気になる項目を1つ読むだけでも、意見を出せます。</p>
          </Cover>
        }
      >
        <Leaf title="これからの予定">
          <ItemLinks
            items={[
              {
                when: "令和8年（2026年）11月28日（土）14時",
                title: "まちづくり懇談会（戸倉）",
                href: "/w",
                note: "素案の説明を聞き、その場で意見を言えます。申し込みはいりません。",
              },
              {
                when: "令和9年（2027年）2月ごろ",
                title: "素案への意見の結果公表",
                note: "いただいた意見のすべてに、市の考え方を付けて公表します。",
              },
            ]}
          />
        </Leaf>
        <Leaf title="みなさんの声で変わったこと">
          <p className="col">
            骨子案（7月）には41件の意見が届き、<strong>13件で案が変わりました。</strong>
          </p>
          <div className="mt2">{thread}</div>
        </Leaf>
        <Leaf title="意見を出した方へ">
          <p className="col">受付番号と確認の8文字で、あなたの意見がいまどうなっているかを調べられます。</p>
          <p>
            <GoLink href="/receipts">受付番号で調べる</GoLink>
          </p>
        </Leaf>
      </PageFrame>
    ),
  },
  {
    name: "home-nothing-open",
    element: (
      <PageFrame
        city={{ name: longName, href: "/" }}
        nav={frame.nav}
        footer={frame.footer}
        cover={
          <Cover open={false} title="いま募集している意見はありません">
            <p>次は、令和9年2月に素案への意見の結果を公表します。</p>
          </Cover>
        }
      >
        <Leaf title="最近変わったこと">
          <p className="col">まだありません。</p>
        </Leaf>
      </PageFrame>
    ),
  },
  {
    name: "installation-home",
    element: (
      <PageFrame footer={frame.footer} demo={{ note: "見本の日付：令和8年11月20日" }}>
        <PageTop title="まちの計画を、いっしょに書く" lead="5つの市の計画づくりを読み、意見を出せます。" />
        <Leaf title="市をえらぶ">
          <ItemLinks
            items={[
              {
                title: "みほん市",
                href: "/cities/mihon",
                state: <Tag tone="on">募集中</Tag>,
                note: "第三次総合計画の素案",
              },
              { title: longName, href: "/cities/long" },
            ]}
          />
        </Leaf>
      </PageFrame>
    ),
  },
  {
    name: "plan",
    element: (
      <PageFrame {...frame}>
        <PageTop
          kind="計画"
          title="第三次みほん市総合計画"
          lead="市がこれから5年間に、何を大切にし、何をするかを決める計画です。"
          aside={aside}
        />
        <Leaf title="いまどこ" id="now">
          <Timeline
            steps={[
              {
                title: "市民アンケート",
                when: (
                  <>
                    令和8年（2026年）
                    <br />
                    4月～5月
                  </>
                ),
                state: "did",
                children: <p className="col">2,500人にたずね、1,205人が答えました。</p>,
              },
              {
                title: "素案に意見を募集",
                when: <Together>11月9日～12月8日</Together>,
                state: "now",
                children: (
                  <p>
                    <GoLink href="/case">この意見募集を見る</GoLink>
                  </p>
                ),
              },
              {
                title: "審議会で話し合い",
                when: "令和9年1月",
                state: "todo",
                children: <p className="col">{longName}</p>,
              },
              { title: "計画が始まる", when: "4月", state: "todo" },
            ]}
          />
        </Leaf>
        <Leaf title="施策">
          <Notice title="おわびと訂正" tone="warn">
            令和8年11月12日　第2章 第1節の「令和6年度」は「令和7年度」の誤りでした。
          </Notice>
          <Notice tone="done" title="公開しました">
            原案を読めます。
          </Notice>
          <Notice
            tone="error"
            title="いまは開けません"
            action={
              <ButtonLink kind="outline" href="/">
                もどる
              </ButtonLink>
            }
          >
            数分たってから、もう一度お試しください。
          </Notice>
        </Leaf>
      </PageFrame>
    ),
  },
  {
    name: "error-missing",
    element: (
      <PageFrame {...frame}>
        <ErrorPage status={404} />
      </PageFrame>
    ),
  },
  {
    name: "error-broken",
    element: (
      <PageFrame>
        <ErrorPage status={500} incident="20261120-8K3F2A" />
      </PageFrame>
    ),
  },
  {
    name: "error-en",
    element: (
      <PageFrame locale="en">
        <ErrorPage status={503} locale="en" />
        <p>
          <Button kind="plain" type="button">
            Plain
          </Button>
        </p>
      </PageFrame>
    ),
  },
];

// The pages of the gallery around handing in: look-up, confirm, receipt, status.
import { Button, ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { ConfirmList } from "#app/shared/ui/confirm-list.tsx";
import { Facts } from "#app/shared/ui/facts.tsx";
import { TextField } from "#app/shared/ui/field.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { Slip } from "#app/shared/ui/slip.tsx";
import { Tag } from "#app/shared/ui/tag.tsx";
import { Thread } from "#app/shared/ui/thread-line.tsx";
import { frame } from "./frame.tsx";
import { longName, longVoice, variants } from "./words.ts";

export const receiptPages = [
  {
    name: "lookup",
    element: (
      <PageFrame {...frame}>
        <PageTop title="受付番号で調べる" lead="あなたの意見がいまどうなっているかが分かります。">
          <form method="post" className="mt2">
            <TextField
              name="no"
              label="受付番号"
              hint="例 8-012-0034-7（線はなくてもかまいません）"
              width="middle"
              inputMode="numeric"
            />
            <TextField name="key" label="確認の8文字" width="middle" />
            <p className="mt3">
              <Button>調べる</Button>
            </p>
          </form>
        </PageTop>
      </PageFrame>
    ),
  },
  {
    name: "confirm",
    element: (
      <PageFrame {...frame}>
        <PageTop
          kind="3つのうち2つめ　確かめる"
          title="まだ提出していません"
          lead="下の内容でよければ、最後の「提出する」を押してください。"
        />
        <ConfirmList
          items={[
            {
              title: "意見1",
              content: (
                <>
                  <p>第3章 第2節　地域の足を守る</p>
                  <Kagi asWritten className="mt">
                    {longVoice}
                  </Kagi>
                </>
              ),
              edit: <GoLink href="/c#1">意見1を直す</GoLink>,
            },
            {
              title: "あなたについて",
              content: (
                <Facts
                  rows={[
                    { label: "お名前", value: longName },
                    { label: "電話番号", value: "026-000-0000" },
                  ]}
                />
              ),
              edit: <Button kind="plain">あなたについてを直す</Button>,
            },
          ]}
        />
        <Leaf title="提出の前に">
          <ul className="dot col">
            <li>提出すると、内容は書きかえられません。</li>
          </ul>
          <p className="mt3">
            <Button>この内容で提出する</Button>
          </p>
          <Notice tone="error" live title="締め切りました">
            文は下に残っています。写すか印刷してください。
          </Notice>
        </Leaf>
      </PageFrame>
    ),
  },
  {
    name: "receipt",
    element: (
      <PageFrame {...frame}>
        <PageTop
          kind="3つのうち3つめ　受付"
          title="意見を受け付けました"
          lead="下の番号と8文字を、紙に写すか印刷して取っておいてください。"
        />
        <Slip
          codes={[
            { label: "受付番号", code: "8-012-0034-7" },
            { label: "確認の8文字", code: "K7RM 4WXP" },
          ]}
          note="確認の8文字は、もう一度お見せできません。"
        >
          <Facts
            rows={[
              { label: "受け付けた時", value: "令和8年（2026年）11月20日（金）14時32分" },
              { label: "案件", value: longName },
            ]}
          />
          <ol>
            <li>
              <p className="h4">意見1　計画の全体</p>
              <Kagi asWritten>{variants}</Kagi>
            </li>
          </ol>
        </Slip>
        <p className="mt2 noprint">
          <ButtonLink href="/save">控えを保存する</ButtonLink>
        </p>
        <Leaf title="これから" className="mt3">
          <Thread
            steps={[
              { step: "受付済み", state: "now", note: "令和8年11月20日" },
              { step: "検討中", state: "todo", note: "令和8年12月9日から" },
              { step: "結果公表", state: "todo" },
            ]}
          />
        </Leaf>
      </PageFrame>
    ),
  },
  {
    name: "status",
    element: (
      <PageFrame {...frame}>
        <PageTop
          kind="受付番号 8-012-0034-7"
          title="あなたの意見に、市の考え方が出ました"
          lead="2件のうち1件で、案が変わりました。"
        />
        <Leaf title="意見2">
          <Thread
            steps={[
              { step: "あなたの意見", state: "did", note: "計画の全体", children: <Kagi>{longVoice}</Kagi> },
              {
                step: (
                  <>
                    市の考え方 <Tag>E 案は直しません</Tag>
                  </>
                ),
                state: "did",
                children: <p className="col">まず便を守ることを優先します。</p>,
              },
            ]}
          />
        </Leaf>
      </PageFrame>
    ),
  },
];

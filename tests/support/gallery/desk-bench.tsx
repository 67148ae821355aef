// The bench of the gallery: reading and answering.
import { Button } from "#app/shared/ui/button.tsx";
import { Chip } from "#app/shared/ui/chip.tsx";
import { Comparison } from "#app/shared/ui/comparison.tsx";
import { Decision, DecisionEnd, KeyValues } from "#app/shared/ui/decision.tsx";
import { DeskBench, Doc } from "#app/shared/ui/desk-bench.tsx";
import { DeskFrame } from "#app/shared/ui/desk-frame.tsx";
import { TextArea } from "#app/shared/ui/field.tsx";
import { ItemList } from "#app/shared/ui/item-list.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import { OptionList, OptionRow } from "#app/shared/ui/option-row.tsx";
import { PassTabs } from "#app/shared/ui/pass-tabs.tsx";
import { Masked, Piece, ToolsLine } from "#app/shared/ui/piece.tsx";
import { TextBox, Voice } from "#app/shared/ui/voice.tsx";
import { bar, frame } from "./desk-frame.tsx";
import { longName, longVoice, longWord, variants } from "./words.ts";

const passes = (
  <PassTabs
    label="三つの仕事"
    passes={[
      { label: "よむ", href: "?p=read", left: "のこり 22件", current: true },
      { label: "こたえる", href: "?p=answer", left: "のこり 26行" },
    ]}
  />
);

const list = (
  <>
    {passes}
    <ItemList
      title="のこり 4通"
      side="到着順"
      items={[
        {
          href: "#a",
          state: "half",
          label: (
            <>
              <b>0009</b> 郵送
            </>
          ),
          side: "1/5",
          excerpt: "拝啓 秋冷の候、日ごろ市政にご尽力いただき感謝申しあげます。",
          current: true,
        },
        { href: "#b", state: "half", label: "0013 FAX", side: "1/5", colleague: "田中", excerpt: longWord },
        { href: "#c", state: "todo", label: longName, side: "案 6件" },
        { href: "#d", state: "look", label: "0008", side: "!" },
      ]}
    />
    <ItemList title="よみおわり 1通" items={[{ href: "#e", state: "done", label: "0001 Web", side: "4件" }]} />
    <ItemList title="あとで" items={[]} empty="ありません。" />
  </>
);

const letter = (
  <Doc
    title="0009　郵送"
    about={
      <>
        <span>10月19日消印・10月20日着</span>
        <Chip tone="ok">✓ 有効</Chip>
        <span className="sub">70代・在住</span>
      </>
    }
    tools={
      <Button kind="outline" size="slim">
        <KeyCap keys="V" /> 原本
      </Button>
    }
    label="手紙 0009"
  >
    <Piece state="away" facts={["外す案：挨拶・署名"]}>
      拝啓　秋冷の候、日ごろ市政にご尽力いただき感謝申しあげます。
    </Piece>
    <Piece state="done" number={1} facts={["✓ 3-1 公共交通", "34頁", "都市計画課", "行「昼の便を残す」2件め"]}>
      まず、駅前から北台をまわるバスのことです。便を減らすより、小さい車にしてでも昼の本数を残してください。
    </Piece>
    <Piece
      state="now"
      number={2}
      tools={
        <ToolsLine label="えらんだ文字" lead="えらんだ9字を">
          <Button kind="outline" size="slim">
            <KeyCap keys="X" /> 個人情報として外す
          </Button>
          <Button kind="outline" size="slim">
            <KeyCap keys="C" /> 別の意見にする
          </Button>
        </ToolsLine>
      }
      below={
        <Comparison
          label="似た行とくらべる"
          title={
            <>
              <KeyCap keys="Q" /> 防災無線が聞こえない　<span className="sub">3件</span>
            </>
          }
          members={[
            {
              from: "0002",
              text: (
                <>
                  雨戸を閉めると<mark>防災無線</mark>が聞こえない。
                </>
              ),
            },
            { from: "0005", text: longWord },
          ]}
        >
          <h3>
            この行の答え　<Chip tone="proposed">下書き</Chip>
          </h3>
          <p>
            <b>4　△ 実施で検討</b>
          </p>
        </Comparison>
      }
    >
      次に、停留所までの道です。<span className="sel">自治会長の山本さん</span>も言っておられましたが、
      <Masked>伏せました</Masked>歩道が傘一本分しかありません。
    </Piece>
    <Piece state="todo" number={3}>
      {longWord}
    </Piece>
    <Piece state="colleague" number={4} facts={["田中さんが決めています"]}>
      {variants}
    </Piece>
    <Piece state="changed" number={5} facts={["書き起こしが変わりました"]}>
      変わった文。
    </Piece>
    <Piece state="lost" number={6} facts={["場所が分からなくなりました"]}>
      なくなった文。
    </Piece>
  </Doc>
);

const choices = (
  <form method="post">
    <Decision title="どこへの意見ですか" aside="3つに当たり 89 %">
      <OptionList>
        <OptionRow
          first
          keyCap="1"
          label="3-2 道路・歩道"
          why="同じことば：歩道、坂、幅"
          side="38頁"
          name="place"
          value="a"
        />
        <OptionRow keyCap="2" label={longName} why={longWord} side="18頁" name="place" value="b" />
      </OptionList>
      <OptionList two>
        <OptionRow keyCap="4" label="計画全般" name="place" value="all" />
        <OptionRow keyCap="0" label="ほかの節…" name="place" value="other" />
      </OptionList>
    </Decision>
    <Decision title="反映区分">
      <OptionList two radios="反映区分">
        <OptionRow
          role="radio"
          aria-checked={true}
          chosen
          keyCap="1"
          label={
            <>
              <span className="sym">◎</span>反映する
            </>
          }
          type="button"
        />
        <OptionRow
          role="radio"
          aria-checked={false}
          keyCap="2"
          label={
            <>
              <span className="sym">○</span>一部反映
            </>
          }
          type="button"
        />
      </OptionList>
    </Decision>
    <Decision>
      <TextArea name="view" label="市の考え方" rows={4} error="市の考え方を書いてください。" defaultValue={longVoice} />
    </Decision>
    <Decision title="1 を押すと、こう入ります">
      <KeyValues
        rows={[
          { label: "施策", value: "3-2-1 歩いて暮らせる道づくり", action: <KeyCap keys="P" /> },
          { label: "要約", value: "原文のまま" },
        ]}
      />
    </Decision>
    <DecisionEnd note="文を打つ間、1文字キーは効きません。">
      <Button>
        できた、次へ <KeyCap keys="Ctrl+Enter" />
      </Button>
    </DecisionEnd>
  </form>
);

export const benchPages = [
  {
    name: "desk-read",
    element: (
      <DeskFrame {...frame} fit foot={bar}>
        <DeskBench left={list} middle={letter} right={choices} rightLabel="2つめの意見を決める" />
      </DeskFrame>
    ),
  },
  {
    name: "desk-answer",
    element: (
      <DeskFrame {...frame} fit foot={bar}>
        <DeskBench
          left={list}
          middle={
            <Doc title="仮27　歩道が狭く、手押し車や車いすが通れない">
              <p className="sub">3-2 道路・歩道（38頁）　4件</p>
              <Voice from="0002" about="郵送・60代">
                車いすの母を押して病院へ行く。
              </Voice>
              <Voice from="0006">{longVoice}</Voice>
              <TextBox title="素案　3-2 道路・歩道" aside="38頁">
                <p>市道の舗装を直します。</p>
                <p className="picked">幹線道路の整備を計画的に進めます。</p>
              </TextBox>
            </Doc>
          }
          right={choices}
        />
      </DeskFrame>
    ),
  },
];

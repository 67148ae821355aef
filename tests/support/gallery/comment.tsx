// The comment page of the gallery: empty, and filled with every error.
import { Button } from "#app/shared/ui/button.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "#app/shared/ui/choice-field.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import { OpinionBox, QuotedText } from "#app/shared/ui/opinion-box.tsx";
import { PageFrame } from "#app/shared/ui/page-frame.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { frame } from "./frame.tsx";
import { longName, longVoice, longWord } from "./words.ts";

function comment(wrong: boolean, filled: boolean) {
  const error = (message: string) => (wrong ? message : undefined);
  return (
    <PageFrame {...frame}>
      <PageTop
        kind="3つのうち1つめ　書く"
        title="意見を書く"
        lead="第三次みほん市総合計画（素案）への意見です。12月8日（火）まで出せます。"
      />
      <ErrorSummary
        errors={
          wrong
            ? [
                { field: "opinions.1.text", message: "意見2に、意見を書いてください" },
                { field: "phone", message: "電話番号を、数字10けたか11けたで書いてください" },
                { message: `もう一度お試しください ${longWord}` },
              ]
            : []
        }
      />
      <form method="post" noValidate>
        <OpinionBox legend="意見1">
          <QuotedText place="素案 28ページ　第3章" title="第2節　地域の足を守る" summary="この項目の文">
            <p>車を手放した方からは「停留所まで遠い」「夜の便がない」という声が届いています。</p>
          </QuotedText>
          <Select
            name="opinions.0.place"
            label="どの文についてですか"
            need="optional"
            defaultValue="1"
            options={[
              { value: "", label: "項目の全体" },
              { label: "取組", options: [{ value: "1", label: longName }] },
            ]}
          />
          <TextArea
            name="opinions.0.text"
            voice
            label="意見"
            need="required"
            hint="1つの枠に、1つのことを書いてください。理由も書くと伝わりやすくなります。"
            defaultValue={filled ? longVoice : ""}
          />
        </OpinionBox>
        <OpinionBox legend="意見2">
          <TextArea
            name="opinions.1.text"
            voice
            label="意見"
            need="required"
            error={error("意見を書いてください。意見2がいらないときは、下の「意見2をやめる」を押してください。")}
          />
          <p className="mt">
            <Button kind="plain" name="deed" value="drop-1">
              意見2をやめる
            </Button>
          </p>
          <p className="mt2">
            <Button kind="outline" name="deed" value="add">
              意見をもう1つ書く
            </Button>
          </p>
        </OpinionBox>
        <OpinionBox legend="あなたについて" id="you">
          <p className="col hint">お名前と連絡先は公表しません。</p>
          <RadioGroup
            name="who"
            label="個人ですか、団体ですか"
            need="required"
            row
            defaultValue="person"
            choices={[
              { value: "person", label: "個人" },
              { value: "group", label: "団体" },
            ]}
          />
          <TextField
            name="name"
            label="お名前"
            need="required"
            width="middle"
            autoComplete="name"
            defaultValue={filled ? longName : undefined}
          />
          <TextField name="zip" label="郵便番号" need="optional" width="short" inputMode="numeric" />
          <TextField
            name="phone"
            type="tel"
            label="電話番号"
            need="optional"
            width="middle"
            error={error("数字10けたか11けたで書いてください。例 026-000-0000")}
            defaultValue="026-000"
          />
          <RadioGroup
            name="eligibility"
            label="あてはまるもの"
            need="required"
            error={error("1つえらんでください。")}
            choices={[
              { value: "live", label: "市内に住んでいる" },
              {
                value: "work",
                label: "市内で働いている",
                hint: "勤め先の名前も書いてください",
                more: <TextField name="workplace" label="勤め先" />,
              },
              { value: "long", label: longName },
            ]}
          />
          <CheckboxGroup
            name="topics"
            label="気になること"
            defaultValue={["b"]}
            choices={[
              { value: "a", label: "交通" },
              { value: "b", label: "子ども" },
            ]}
          />
          <Checkbox
            name="agree"
            label="公表のしかたを読みました"
            need="required"
            error={error("読んだら印を付けてください。")}
          />
        </OpinionBox>
        <div className="op">
          <div>
            <p className="mt3">
              <Button>確かめる画面へ進む</Button>
            </p>
            <p className="sub">まだ送られません。次の画面で確かめてから提出します。</p>
          </div>
        </div>
      </form>
    </PageFrame>
  );
}

export const commentPages = [
  { name: "comment-empty", element: comment(false, false) },
  { name: "comment-error", element: comment(true, true) },
];

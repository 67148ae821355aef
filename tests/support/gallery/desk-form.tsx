// The forms of the desk in the gallery: a case, the sheet without a script, sign-in, an error.
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { Checkbox, CheckboxGroup, RadioGroup } from "#app/shared/ui/choice-field.tsx";
import { FieldGrid, FormEnd, FormPart, Span } from "#app/shared/ui/desk-form.tsx";
import { DeskFrame } from "#app/shared/ui/desk-frame.tsx";
import { DeskPage } from "#app/shared/ui/desk-page.tsx";
import { ErrorPage } from "#app/shared/ui/error-page.tsx";
import { ErrorSummary } from "#app/shared/ui/error-summary.tsx";
import { Facts } from "#app/shared/ui/facts.tsx";
import { Select, TextArea, TextField } from "#app/shared/ui/field.tsx";
import { PlainLine, PlainPiece } from "#app/shared/ui/plain-desk.tsx";
import { frame } from "./desk-frame.tsx";
import { longName, longVoice } from "./words.ts";

export const deskFormPages = [
  {
    name: "desk-form",
    element: (
      <DeskFrame {...frame}>
        <DeskPage title="案件をつくる" narrow>
          <ErrorSummary errors={[{ field: "title", message: "案件の名前を書いてください" }]} />
          <form method="post" noValidate>
            <div className="stack">
              <TextField name="title" label="案件の名前" need="required" error="書いてください。" />
              <FormPart legend="期間" hint="初日も末日も数えます。">
                <FieldGrid>
                  <TextField name="opens" type="date" label="はじめの日" />
                  <TextField name="closes" type="date" label="おわりの日" hint="夜11時59分まで" />
                  <Select name="place" label="場所" options={[{ value: "a", label: longName }]} />
                  <TextField name="n" label="数" />
                  <Span columns={2}>
                    <TextField name="address" label="住所" />
                  </Span>
                </FieldGrid>
              </FormPart>
              <FormPart legend="出し方">
                <CheckboxGroup
                  row
                  name="channel"
                  label="受けつける方法"
                  defaultValue={["web"]}
                  choices={[
                    { value: "web", label: "Web" },
                    { value: "post", label: "郵送", hint: "消印有効" },
                  ]}
                />
                <RadioGroup
                  name="rule"
                  label="締切の決まり"
                  choices={[
                    { value: "arrive", label: "必着" },
                    { value: "postmark", label: longName },
                  ]}
                />
                <Checkbox name="public" label="すぐに公開する" />
                <TextField name="file" type="file" label="案の本文" />
                <TextArea name="body" label="本文" hint="はりつけられます。" rows={6} />
              </FormPart>
              <Facts rows={[{ label: "受付番号", value: "8-012-0034-7" }]} />
            </div>
            <FormEnd sticky note="次の画面で確かめます。">
              <Button>確かめる</Button>
              <ButtonLink kind="outline" href="/desk">
                やめる
              </ButtonLink>
            </FormEnd>
          </form>
        </DeskPage>
      </DeskFrame>
    ),
  },
  {
    name: "desk-plain",
    element: (
      <DeskFrame {...frame}>
        <DeskPage title="0009　郵送">
          <form method="post">
            <PlainPiece away text="拝啓　秋冷の候">
              <label className="tick">
                <input type="checkbox" name="away" defaultChecked />
                挨拶・署名として外す
              </label>
            </PlainPiece>
            <PlainPiece
              legend="1つめの意見"
              text={
                <>
                  {longVoice}
                  <details>
                    <summary>文で切りなおす</summary>
                    <label className="tick">
                      <input type="checkbox" name="cut" />
                      2つめの文から別の意見にする
                    </label>
                  </details>
                </>
              }
            >
              <PlainLine label="場所" group="p1">
                <label>
                  <input type="radio" name="p1" defaultChecked />
                  3-1 公共交通
                </label>
                <label>
                  <input type="radio" name="p1" />
                  {longName}
                </label>
              </PlainLine>
              <PlainLine label="区分" htmlFor="c1">
                <select id="c1">
                  <option>まだ</option>
                </select>
              </PlainLine>
              <PlainLine label="考え方" htmlFor="v1">
                <textarea id="v1" rows={2} />
              </PlainLine>
            </PlainPiece>
            <FormEnd sticky note="送ると、途中でも残ります。">
              <Button>送って次の手紙へ</Button>
            </FormEnd>
          </form>
        </DeskPage>
      </DeskFrame>
    ),
  },
  {
    name: "desk-error",
    element: (
      <DeskFrame home="/desk">
        <main id="main">
          <ErrorPage status={403} home="/desk" incident="20261120-8K3F2A" />
        </main>
      </DeskFrame>
    ),
  },
  {
    name: "desk-sign-in",
    element: (
      <DeskFrame home="/">
        <DeskPage title="職員のサインイン" narrow>
          <form method="post" className="stack">
            <TextField name="email" type="email" label="メールアドレス" />
            <TextField name="password" type="password" label="パスワード" error="アドレスかパスワードがちがいます。" />
            <FormEnd>
              <Button>サインイン</Button>
            </FormEnd>
          </form>
        </DeskPage>
      </DeskFrame>
    ),
  },
];

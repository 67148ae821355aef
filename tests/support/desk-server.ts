// The built server with a case on the reading desk: three letters, a web submission and two clerks who are signed in.
import { openSession } from "#app/account/session.server.ts";
import { enterPaper } from "#app/consultation/enter-paper.server.ts";
import { submitComment } from "#app/consultation/submit-comment.server.ts";
import { visitor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { uuidv7 } from "#app/shared/uuid.server.ts";
import { insertAccount, insertGrant } from "#db/queries/account.ts";
import { anOpenConsultation, must, type OpenCase } from "#db/seed/builders/case.ts";
import { writing } from "#db/transaction.ts";
import { aPerson } from "./comment.ts";
import { openTestHouse, theSystem } from "./house.ts";
import { type RunningServer, startServer } from "./server.ts";

export interface DeskServer {
  readonly server: RunningServer;
  readonly house: House;
  readonly of: OpenCase;
  /** `/desk/…/read` */
  readonly desk: string;
  /** Cookie pairs of the two clerks and of somebody who may only read. */
  readonly clerk: string;
  readonly colleague: string;
  readonly reader: string;
  /** Account of the first clerk. */
  readonly clerkId: string;
  /** Types up another letter. Returns its receipt digits. */
  letter(text: string): Promise<string>;
  /** Sends another web submission of these boxes on the whole plan or a section. */
  web(boxes: readonly { readonly text: string; readonly section?: string }[]): Promise<string>;
  end(): Promise<void>;
}

/** A letter of five opinions with a greeting and a signature; all invented. */
export const fivePieces = [
  "拝啓　秋冷の候、日ごろ市政にご尽力いただき感謝申しあげます。",
  "まず、市内を回るバスのことです。昼の便が一日三本では、病院の帰りに二時間も待ちます。便を減らさず、昼の本数を残してください。",
  "次に、歩道のことです。隣の山本さんも言っていましたが、病院から北台の坂は歩道が狭く、車いすが通れません。通学路の歩道とあわせて直してください。",
  "公園のトイレは暗くて、孫がこわがります。明るいトイレを毎年ふやしてください。",
  "停留所から遠い地区に住んでいます。乗合タクシーを走らせてほしいです。",
  "最後に、この素案は字が小さく言葉もむずかしい。年寄りにも読める版を作ってください。",
  "敬具\n見本市北台一丁目二番三号\n見本 太郎\n電話 000-000-0000",
].join("\n\n");

async function staff(house: House, cityId: string, role: "secretariat" | "council_member", name: string, at: string) {
  const id = uuidv7();
  await writing(house.connection, async (writer) => {
    await insertAccount(writer, { id, login: `${id}@mihon.test`, name, password_hash: "-", created_at: at });
    const grant = { role, scope_kind: "city", scope_id: cityId, city_id: cityId } as const;
    await insertGrant(writer, { id: uuidv7(), account_id: id, ...grant, until: null, created_at: at });
  });
  return { id, cookie: (await openSession(house, id)).split(";")[0] ?? "" };
}

/** Lays the case and starts the server on it. */
export async function startDesk(): Promise<DeskServer> {
  const opened = new Date(Date.now() - 86_400_000).toISOString();
  const { house, close } = await openTestHouse();
  const of = await anOpenConsultation(house, {}, opened);
  const clerk = await staff(house, of.cityId, "secretariat", "佐藤 見本", opened);
  const colleague = await staff(house, of.cityId, "secretariat", "田中 見本", opened);
  const reader = await staff(house, of.cityId, "council_member", "委員 見本", opened);
  const server = await startServer({ databaseUrl: house.connection.url });
  const now = () => new Date().toISOString();
  let sent = 0;
  return {
    server,
    house,
    of,
    desk: `/desk/mihon/cases/${of.slug}/read`,
    clerk: clerk.cookie,
    colleague: colleague.cookie,
    reader: reader.cookie,
    clerkId: clerk.id,
    async letter(text) {
      const paper = { channel: "post", receivedOn: tokyoDay(now()), postmarkOn: null, text };
      const about = { person: aPerson(), eligibility: "resident", ageBand: "70代", areaId: null };
      const entered = await enterPaper(house, theSystem, now(), of.consultationId, { ...paper, ...about }, clerk.id);
      return must(entered).receiptDigits;
    },
    async web(boxes) {
      sent += 1;
      const submitted = must(
        await submitComment(house, visitor, now(), {
          consultation: { id: of.consultationId, city_id: of.cityId },
          token: `desk test ${sent}`,
          comment: {
            boxes: boxes.map(({ text, section }) => ({
              place: section === undefined ? { kind: "whole" } : { kind: "section", key: section },
              paragraph: null,
              quote: "",
              text,
            })),
            person: aPerson(),
            eligibility: "resident",
            ageBand: "30代",
            areaId: null,
          },
        }),
      );
      const row = await house.reader
        .selectFrom("submission")
        .select("receipt_digits")
        .where("id", "=", submitted.submissionId)
        .executeTakeFirstOrThrow();
      return row.receipt_digits;
    },
    async end() {
      await server.stop();
      await close();
    },
  };
}

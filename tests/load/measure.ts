// What is measured on a stage: pages, lists, submissions, and what they weigh.
import { countRows, missingForms, rowsPerSubmission } from "./database.ts";
import { type FormMaker, formMaker } from "./form.ts";
import type { Ground } from "./ground.ts";
import { type Pace, race } from "./race.ts";
import { line, type Measured, measured } from "./report.ts";
import type { Running } from "./running.ts";
import type { Shot, Wish } from "./shoot.ts";
import type { Stage } from "./stage.ts";
import { type Weight, weigh } from "./weight.ts";

type Say = (line: string) => void;

async function signIn({ origin }: Running, { login, password }: Ground): Promise<string> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ login, password, to: "/desk" }),
  });
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0];
  if (answer.status !== 303 || !cookie) throw new Error(`the bench could not sign in: ${answer.status}`);
  return cookie;
}

/** The signed token of the comment form, as a browser that opened it would send it. */
async function formToken({ origin }: Running, path: string): Promise<string> {
  const token = /name="form_token" value="([^"]+)"/.exec(await (await fetch(origin + path)).text())?.[1];
  if (!token) throw new Error("the comment page has no form token");
  return token;
}

/** Bytes of the same page on both sides; the reference must show about as much. */
async function sizes(stage: Stage, ours: Wish, reference: Wish): Promise<string> {
  const bytes = async ({ origin }: Running, { path, headers = {} }: Wish): Promise<number> =>
    (await (await fetch(origin + path, { headers: { ...headers, "Accept-Encoding": "identity" } })).arrayBuffer())
      .byteLength;
  const [own, theirs] = [await bytes(stage.site, ours), await bytes(stage.reference, reference)];
  return `${own.toLocaleString("en")} bytes, reference ${theirs.toLocaleString("en")}`;
}

const rowOf =
  ({ engine, opinions }: Stage) =>
  (name: string, server: Running, ours: readonly Shot[], reference: readonly Shot[]): Measured =>
    measured({ name, engine, opinions, rss_mb: server.memory() }, ours, reference);

async function pages(stage: Stage, pace: Pace, say: Say): Promise<Measured[]> {
  const { site, uncached, reference, ground } = stage;
  const row = rowOf(stage);
  const ours: Wish = { path: `/plans/${ground.plan}/drafts/${ground.draft}/${ground.chapter}`, status: 200 };
  const theirs: Wish = { path: `/chapter/${ground.chapter}`, status: 200 };
  say(`  reading page: ${await sizes(stage, ours, theirs)}`);
  const browser = { ...ours, headers: { "accept-encoding": "br" } };
  const kept = await race(
    {
      ours: { server: site, wish: ours },
      reference: { server: reference, wish: theirs },
      br: { server: site, wish: browser },
    },
    pace,
  );
  const rendered = await race(
    { ours: { server: uncached, wish: ours }, reference: { server: reference, wish: theirs } },
    pace,
  );
  return [
    row("reading page, kept", site, kept.ours, kept.reference),
    row("reading page, kept, as brotli", site, kept.br, kept.reference),
    row("reading page, rendered", uncached, rendered.ours, rendered.reference),
  ];
}

async function result(stage: Stage, pace: Pace, say: Say): Promise<Measured[]> {
  const { uncached, reference, ground } = stage;
  if (ground.published === null) return [];
  const ours: Wish = { path: `/consultations/${ground.published.slug}/results`, status: 200 };
  const theirs: Wish = { path: `/result/${ground.published.slug}`, status: 200 };
  say(`  result page: ${await sizes(stage, ours, theirs)}`);
  const shots = await race(
    { ours: { server: uncached, wish: ours }, reference: { server: reference, wish: theirs } },
    pace,
  );
  return [rowOf(stage)("result page of 100 rows, rendered", uncached, shots.ours, shots.reference)];
}

async function submissions(stage: Stage, pace: Pace, say: Say): Promise<Measured[]> {
  const { site, reference, ground, pair } = stage;
  const path = `/consultations/${ground.open.slug}/comment`;
  const token = await formToken(site, path);
  const [ours, theirs, bare] = [1, 2, 3].map(() => formMaker(ground.sections, token)) as [
    FormMaker,
    FormMaker,
    FormMaker,
  ];
  const before = [await countRows(pair.ours), await countRows(pair.reference)] as const;
  const shots = await race(
    {
      ours: { server: site, wish: { path, form: ours, status: 303, headers: { "sec-fetch-site": "same-origin" } } },
      reference: { server: reference, wish: { path: "/submit", form: theirs, status: 303 } },
      bare: { server: reference, wish: { path: "/insert", form: bare, status: 303 } },
    },
    pace,
  );
  const [own, other] = [
    rowsPerSubmission(before[0], await countRows(pair.ours)),
    rowsPerSubmission(before[1], await countRows(pair.reference)),
  ];
  if (JSON.stringify(own) !== JSON.stringify(other))
    throw new Error(`the reference writes other rows: ${JSON.stringify(own)} and ${JSON.stringify(other)}`);
  const lost =
    (await missingForms(pair.ours, ground.open.id, ours.all)) +
    (await missingForms(pair.reference, ground.open.id, theirs.all));
  if (lost > 0) throw new Error(`${lost} acknowledged submissions are not in the database`);
  const rows = Object.values(own).reduce((sum, n) => sum + n, 0);
  say(
    `  submission: ${rows} rows on both sides; all ${ours.all.length + theirs.all.length} acknowledged ones are there`,
  );
  const row = rowOf(stage);
  return [
    row("submission", site, shots.ours, shots.reference),
    row("submission, to one bare insert", site, shots.ours, shots.bare),
  ];
}

async function lists(stage: Stage, pace: Pace, say: Say): Promise<Measured[]> {
  const { site, reference, ground } = stage;
  const headers = { cookie: await signIn(site, ground) };
  const [few, many] = ground.registers;
  const wishOf = (slug: string): Wish => ({ path: `/desk/${ground.city}/cases/${slug}/inbox`, headers, status: 200 });
  const theirs = (slug: string): Wish => ({ path: `/register/${slug}`, status: 200 });
  say(`  list page: ${await sizes(stage, wishOf(many.slug), theirs(many.slug))}`);
  const shots = await race(
    {
      few: { server: site, wish: wishOf(few.slug) },
      many: { server: site, wish: wishOf(many.slug) },
      referenceFew: { server: reference, wish: theirs(few.slug) },
      referenceMany: { server: reference, wish: theirs(many.slug) },
    },
    pace,
  );
  const row = rowOf(stage);
  return [
    row("list, 50 of 50", site, shots.few, shots.referenceFew),
    row("list, 50 of 2,000", site, shots.many, shots.referenceMany),
    row("list, 50 of 50 to 50 of 2,000", site, shots.few, shots.many),
  ];
}

/** What the heaviest reading page and the comment form bring. */
export async function weights({ site, ground }: Stage): Promise<{ reading: Weight; form: Weight }> {
  const reading = await weigh(site.origin, `/plans/${ground.plan}/drafts/${ground.draft}/${ground.longest}`);
  const form = await weigh(site.origin, `/consultations/${ground.open.slug}/comment?section=${ground.sections[0]}&p=1`);
  return { reading, form };
}

/** Measures everything on a stage, and says each line when it is known. */
export async function measure(stage: Stage, pace: Pace, say: Say): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const part of [pages, lists, submissions, result]) {
    const found = await part(stage, pace, say);
    for (const row of found) say(line(row));
    rows.push(...found);
  }
  const [own, uncached] = [stage.site, stage.uncached].map((server) => server.memory().toFixed(0));
  say(`  memory at most: ${own} MB, of the one that keeps no pages ${uncached} MB`);
  return rows;
}

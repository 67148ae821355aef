// Citizens who hand in comments without pause, each on a connection of their own, and who remember what they were told.
import { randomBytes } from "node:crypto";
import { Agent, request as httpRequest } from "node:http";
import { commentFields, emptyBox, emptyComment } from "#app/opinion/submission/comment-values.ts";

/** A comment of two opinions, under its idempotency token. */
export interface Letter {
  readonly token: string;
  readonly name: string;
  readonly texts: readonly [string, string];
  readonly body: string;
}

export interface Crowd {
  /** Letters that were answered with the way to their receipt, by token. */
  readonly acknowledged: Map<string, Letter>;
  /** Letters whose answer never came, by token; they are sent again when the crowd comes back. */
  readonly unanswered: Map<string, Letter>;
  /** Answers that are no way to a receipt, and connections cut while an answer was due. */
  readonly failures: string[];
  /** How often a connection was cut while an answer was due. */
  cut: number;
  /** Sends until the server is gone. */
  press(port: number): Promise<void>;
  /** Resolves once so many letters are acknowledged. */
  reaches(count: number): Promise<void>;
}

/** The letter of a number; every number has other words. */
function letter(n: number, sections: readonly string[]): Letter {
  const token = randomBytes(16).toString("base64url");
  const name = `見本 第${n}郎`;
  const texts = [0, 1].map(
    (box) => `声${n}番の${box + 1}：停留所の屋根を直してください。𠮷野通りは雨の日に待てません。`,
  );
  const boxes = texts.map((text, box) => {
    const place = `section:${sections[(n + box) % sections.length]}`;
    return { ...emptyBox, place, about: place, text };
  });
  const values = {
    ...emptyComment(boxes),
    name,
    postcode: "123-4567",
    address: `みほん市本町${n}番地`,
    phone: "000-000-0000",
    eligibility: "resident",
    age: "50代",
  };
  const fields = [["token", token], ...commentFields(values), ["step", "send"]];
  const body = new URLSearchParams(fields as [string, string][]).toString();
  return { token, name, texts: texts as [string, string], body };
}

type Told = { readonly kind: "receipt" | "cut" | "gone" } | { readonly kind: "other"; readonly status: number };

/** Posts a letter. `gone`: nobody listens; `cut`: the connection ended before the answer came. */
function post(to: { port: number; path: string; agent: Agent }, { body, token }: Letter): Promise<Told> {
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
    Origin: `http://localhost:${to.port}`,
  };
  return new Promise((resolve) => {
    const sent = httpRequest({ ...to, host: "localhost", method: "POST", headers }, (answer) => {
      const { statusCode: status = 0, headers: told } = answer;
      const receipt =
        status === 303 &&
        told.location === "/receipts/issued" &&
        told["set-cookie"]?.some((cookie) => cookie.includes(token)) === true;
      answer.resume().on("error", () => {});
      answer.on("close", () => resolve(receipt ? { kind: "receipt" } : { kind: "other", status }));
    });
    sent.on("error", (error: NodeJS.ErrnoException) =>
      resolve({ kind: error.code === "ECONNREFUSED" ? "gone" : "cut" }),
    );
    sent.end(body);
  });
}

/** A crowd in front of one case. @param sections keys of sections that are open */
export function crowdOf(clients: number, of: { slug: string; sections: readonly string[] }): Crowd {
  const path = `/consultations/${of.slug}/comment`;
  const waiting = new Set<{ readonly count: number; readonly resolve: () => void }>();
  let made = 0;
  const client = async (port: number, again: Letter[]): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let told: Told = { kind: "receipt" }; told.kind === "receipt"; ) {
      made += 1;
      const next = again.pop() ?? letter(made, of.sections);
      told = await post({ port, path, agent }, next);
      if (told.kind === "receipt") {
        crowd.acknowledged.set(next.token, next);
        crowd.unanswered.delete(next.token);
        for (const wait of waiting) if (crowd.acknowledged.size >= wait.count) wait.resolve();
      } else if (told.kind === "cut") {
        crowd.cut += 1;
        crowd.unanswered.set(next.token, next);
      } else if (told.kind === "other") crowd.failures.push(`${told.status} for ${next.texts[0]}`);
    }
    agent.destroy();
  };
  const crowd: Crowd = {
    acknowledged: new Map(),
    unanswered: new Map(),
    failures: [],
    cut: 0,
    press: async (port) => {
      const again = [...crowd.unanswered.values()];
      await Promise.all(Array.from({ length: clients }, () => client(port, again)));
    },
    reaches: (count) =>
      new Promise((resolve) => {
        waiting.add({ count, resolve });
      }),
  };
  return crowd;
}

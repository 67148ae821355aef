// How much a request may bring, announced or not, seen from outside.
import { once } from "node:events";
import { connect as connectSocket } from "node:net";
import { expect, test } from "vitest";
import { aSite, ours } from "./site.ts";

const mib = 1024 * 1024;
const form = { "Content-Type": "application/x-www-form-urlencoded", Origin: ours };
const bodyOf = (size: number): string => `text=${"a".repeat(size - 5)}`;
const multipart = { "Content-Type": "multipart/form-data; boundary=x", Origin: ours, Cookie: "session=abc" };

test("a form of exactly 1 MiB is taken and one byte more is refused with a sentence, announced or not", async () => {
  const site = await aSite();
  const send = (size: number, chunked: boolean) =>
    site.ask({ method: "POST", path: "/desk/oyama/form", headers: form, body: bodyOf(size), chunked });
  const answers = [
    await send(mib, false),
    await send(mib, true),
    await send(mib + 1, false),
    await send(mib + 1, true),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 413, 413]);
  expect(answers[3]?.text).toContain("大きすぎます");
  expect(site.actions.map((action) => action.data.length)).toEqual([mib - 5, mib - 5]);
});

test("one who signs in may send 128 KiB", async () => {
  const site = await aSite();
  const send = (size: number) =>
    site.ask({ method: "POST", path: "/sign-in", headers: form, body: bodyOf(size), chunked: true });
  expect([(await send(128 * 1024)).status, (await send(128 * 1024 + 1)).status]).toEqual([200, 413]);
  expect(site.actions.length).toBe(1);
});

test("a refused body is heard out and the connection closed in an orderly way, so that the page can be read", async () => {
  const site = await aSite();
  const answer = await site.ask({ method: "POST", path: "/desk/oyama/form", headers: form, body: bodyOf(20 * mib) });
  expect([answer.status, answer.headers.connection]).toEqual([413, "close"]);
});

test("an upload reaches its route as a stream, whole", async () => {
  const site = await aSite();
  const body = Buffer.alloc(3 * mib, 7);
  const path = "/desk/oyama/cases/c1/documents";
  const answers = [
    await site.ask({ method: "POST", path, headers: multipart, body }),
    await site.ask({ method: "POST", path, headers: multipart, body, chunked: true }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
  expect(site.actions.map((action) => action.data)).toEqual([String(3 * mib), String(3 * mib)]);
});

test("an upload that passes its limit on the way is cut off with a sentence, and its action does not finish", async () => {
  const site = await aSite();
  const body = Buffer.alloc(101 * mib + 1, 7);
  const answer = await site.ask({
    method: "POST",
    path: "/desk/oyama/cases/c1/documents",
    headers: multipart,
    body,
    chunked: true,
  });
  expect(answer.status).toBe(413);
  expect(site.actions).toEqual([]);
});

test("an upload without a session is refused before its route, and elsewhere uploads are not taken at all", async () => {
  const site = await aSite();
  const { Cookie: _, ...anonymous } = multipart;
  const body = "--x--";
  const answers = [
    await site.ask({ method: "POST", path: "/desk/oyama/cases/c1/documents", headers: anonymous, body }),
    await site.ask({ method: "POST", path: "/desk/oyama/form", headers: multipart, body }),
    await site.ask({ method: "POST", path: "/consultations/c1/comment", headers: multipart, body }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([401, 415, 415]);
  expect(site.actions).toEqual([]);
});

test("only GET, HEAD and POST are known", async () => {
  const site = await aSite();
  const methods = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
  const answers = await Promise.all(
    methods.map((method) => site.ask({ method, path: "/desk/oyama/form", headers: { Origin: ours } })),
  );
  expect(answers.map((answer) => [answer.status, answer.headers.allow])).toEqual(
    methods.map(() => [405, "GET, HEAD, POST"]),
  );
  expect(site.actions).toEqual([]);
});

test("a GET with a body is refused", async () => {
  const site = await aSite();
  expect((await site.ask({ path: "/read", headers: form, body: "text=a" })).status).toBe(415);
});

test("a client that asks before it sends is told to go on, or refused without sending", async () => {
  const site = await aSite();
  const ask = async (length: number): Promise<string> => {
    const socket = connectSocket(site.port, "127.0.0.1");
    socket.write(
      `POST /desk/oyama/form HTTP/1.1\r\nHost: x\r\nOrigin: ${ours}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${length}\r\nExpect: 100-continue\r\n\r\n`,
    );
    const [first] = (await once(socket, "data")) as [Buffer];
    socket.destroy();
    return first.toString("latin1").split("\r\n")[0] ?? "";
  };
  expect([await ask(6), await ask(2 * mib)]).toEqual(["HTTP/1.1 100 Continue", "HTTP/1.1 413 Payload Too Large"]);
});

test("addresses that are none are refused without reaching a route", async () => {
  const site = await aSite();
  const paths = ["http://evil.example/read", "/read#part", "*"];
  const answers = await Promise.all(paths.map((path) => site.ask({ path })));
  expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 400));
  expect(site.reads).toEqual([]);
});

test("a client that sends its head slowly is told so and let go", async () => {
  const site = await aSite({ headPatience: 200 });
  const socket = connectSocket(site.port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("latin1").on("data", (text: string) => {
    answer += text;
  });
  socket.write("GET /read HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  await once(socket, "close");
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(site.reads).toEqual([]);
});

test("many who send large forms slowly do not fill the memory, and once they are gone others are heard again", async () => {
  const site = await aSite();
  const head = `POST /desk/oyama/form HTTP/1.1\r\nHost: x\r\nOrigin: ${ours}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${mib}\r\n\r\n`;
  const almost = Buffer.alloc(mib - 1, 97);
  let refused = 0;
  const slow = Array.from({ length: 80 }, () => connectSocket(site.port, "127.0.0.1"));
  for (const socket of slow) {
    socket.on("error", () => {});
    socket.on("data", (answer: Buffer) => {
      if (answer.toString("latin1").startsWith("HTTP/1.1 503 ")) refused += 1;
    });
    socket.write(head);
    socket.write(almost);
  }
  await expect.poll(() => refused, { timeout: 10_000 }).toBe(16);
  for (const socket of slow) socket.destroy();
  await expect.poll(async () => (await site.post("/desk/oyama/form", "y")).status, { timeout: 10_000 }).toBe(200);
});

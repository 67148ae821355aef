import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyRuleOf, type PostedHead, routePath, signedFormOf } from "#app/server/body-rule.ts";

const mib = 1024 * 1024;
const form: PostedHead = {
  path: "/consultations/c1/comment",
  contentType: "application/x-www-form-urlencoded;charset=UTF-8",
  contentEncoding: undefined,
  contentLength: 10,
  hasSession: false,
};
const upload: PostedHead = { ...form, contentType: "multipart/form-data; boundary=x", hasSession: true };

test("a form may have 1 MiB, and 128 KiB where one signs in, sets up or looks up a receipt", () => {
  expect(bodyRuleOf(form)).toEqual({ kind: "form", limit: mib });
  const small = ["/sign-in", "/sign-in.data", "/set-up", "/receipts", "/receipts/slip", "/en/receipts"];
  expect(small.map((path) => bodyRuleOf({ ...form, path }))).toEqual(
    small.map(() => ({ kind: "form", limit: 128 * 1024 })),
  );
});

test("a form that announces one byte too many is refused before any of it is read", () => {
  expect(bodyRuleOf({ ...form, contentLength: mib })).toEqual({ kind: "form", limit: mib });
  expect(bodyRuleOf({ ...form, contentLength: mib + 1 })).toEqual({ kind: "refused", status: 413 });
  expect(bodyRuleOf({ ...form, path: "/sign-in", contentLength: 128 * 1024 + 1 })).toEqual({
    kind: "refused",
    status: 413,
  });
});

test("uploads go where drafts are imported and documents added, and only from somebody signed in", () => {
  expect(bodyRuleOf({ ...upload, path: "/desk/oyama/plans/p1/import" })).toEqual({ kind: "upload", limit: 11 * mib });
  expect(bodyRuleOf({ ...upload, path: "/desk/oyama/plans/p1/import/i1.data" })).toEqual({
    kind: "upload",
    limit: 11 * mib,
  });
  expect(bodyRuleOf({ ...upload, path: "/desk/oyama/cases/c1/documents" })).toEqual({
    kind: "upload",
    limit: 101 * mib,
  });
  expect(bodyRuleOf({ ...upload, path: "/desk/oyama/cases/c1/documents", hasSession: false })).toEqual({
    kind: "refused",
    status: 401,
  });
  expect(bodyRuleOf({ ...upload, path: "/desk/oyama/cases/c1/documents", contentLength: 101 * mib + 1 })).toEqual({
    kind: "refused",
    status: 413,
  });
});

test("an upload to any other address is refused", () => {
  const elsewhere = [
    "/",
    "/consultations/c1/comment",
    "/desk/oyama/cases/c1",
    "/desk/import",
    "/import",
    "/sign-in",
    "/desk/oyama/cases/c1/documents/more",
    "/DESK/oyama/x/documents",
  ];
  expect(elsewhere.map((path) => bodyRuleOf({ ...upload, path }))).toEqual(
    elsewhere.map(() => ({ kind: "refused", status: 415 })),
  );
});

test("a body that is no form, or is packed, is refused", () => {
  const types = ["application/json", "text/plain", "application/xml", "multipart/mixed; boundary=x", "", undefined];
  expect(types.map((contentType) => bodyRuleOf({ ...form, contentType }))).toEqual(
    types.map(() => ({ kind: "refused", status: 415 })),
  );
  expect(bodyRuleOf({ ...form, contentEncoding: "gzip" })).toEqual({ kind: "refused", status: 415 });
});

test("an empty post without a type, as a button without fields sends it, is a form", () => {
  expect(bodyRuleOf({ ...form, contentType: undefined, contentLength: 0 })).toEqual({ kind: "form", limit: mib });
});

test("no address gets more than 1 MiB without a session", () => {
  const segments = fc.constantFrom(
    "desk",
    "oyama",
    "import",
    "documents",
    "cases",
    "..",
    "",
    "receipts",
    "sign-in",
    "%2e%2e",
    "x.data",
  );
  const types = fc.constantFrom(
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=1",
    "MULTIPART/FORM-DATA",
  );
  fc.assert(
    fc.property(fc.array(segments, { maxLength: 6 }), types, (parts, contentType) => {
      const rule = bodyRuleOf({ ...form, path: `/${parts.join("/")}`, contentType });
      expect(rule.kind === "refused" || (rule.kind === "form" && rule.limit <= mib)).toBe(true);
    }),
  );
});

test("only the comment and the receipt take a signed form, in every language and by every transport", () => {
  expect(signedFormOf("/consultations/c1/comment")).toBe("comment");
  expect(signedFormOf("/en/consultations/c1/comment.data")).toBe("comment");
  expect(signedFormOf("/receipts")).toBe("receipt");
  expect(signedFormOf("/receipts/slip")).toBe("receipt");
  const others = [
    "/desk/oyama/receipts",
    "/sign-in",
    "/receiptsx",
    "/consultations/c1/comment/more",
    "/consultations/comment",
    "/",
  ];
  expect(others.map(signedFormOf)).toEqual(others.map(() => undefined));
});

test("the path of a route has no ending of data requests and no slash at its end", () => {
  expect([routePath("/a/b.data"), routePath("/a/b/"), routePath("/"), routePath("//")]).toEqual([
    "/a/b",
    "/a/b",
    "/",
    "/",
  ]);
});

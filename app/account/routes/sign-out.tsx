import { redirect } from "@remix-run/node";
import { notFound, publicPage, signedInPage } from "../guard.server.ts";
import { closeSession } from "../session.server.ts";

export const loader = publicPage(async () => notFound());

export const action = signedInPage(async ({ house, request }) =>
  redirect("/sign-in", { status: 303, headers: { "Set-Cookie": await closeSession(house, request) } }),
);

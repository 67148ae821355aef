// Every loader and action of the site is made by one of these: they say who may come in before anything is read.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirectDocument } from "@remix-run/node";
import type { Reader } from "#db/database.ts";
import { cityBySlug } from "#db/queries/address.ts";
import { type SubjectKind, subjectOf } from "#db/queries/subject.ts";
import type { Action } from "../role/action.ts";
import { may, type Subject } from "../role/may.ts";
import { type Actor, visitor } from "../role/role.ts";
import type { House } from "../shared/house.server.ts";
import type { PageNote } from "../shared/http/visit.server.ts";
import { type StaffActor, signedIn } from "./session.server.ts";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Params = Readonly<Record<string, string | undefined>>;

/** What a handler of a page or deed is given. */
export interface Guest {
  readonly house: House;
  readonly reader: Reader;
  readonly request: Request;
  readonly url: URL;
  readonly params: Params;
  /** Arrival instant of the request. */
  readonly at: string;
  /** Keyed hash of where the request came from, for limits. */
  readonly source: string;
  readonly actor: Actor;
}

export interface Reading extends Guest {
  /** Says which scopes the page shows and until when it stays true, so that its bytes may be kept. */
  note(note: PageNote): void;
}

export interface Staff extends Guest {
  readonly actor: StaffActor;
  readonly subject: Subject & { readonly kind: SubjectKind };
  readonly city: { readonly id: string; readonly slug: string; readonly name: string };
}

/** What the walk over all routes reads from a loader or action. */
export interface Guard {
  readonly kind: "public" | "personal" | "desk" | "signed-in";
  readonly action: Action;
}

const guarded = <F extends object>(fn: F, guard: Guard): F & { guard: Guard } => Object.assign(fn, { guard });

/** Throws the page 「ありません」. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}

function guestOf({ request, params, context }: Args, actor: Actor): Guest {
  return {
    house: context.house,
    reader: context.house.reader,
    request,
    url: new URL(request.url),
    params,
    at: context.arrivedAt,
    source: context.source,
    actor,
  };
}

/** A page that only shows what is public: the same bytes for everyone, kept when it notes its scopes. */
export const publicPage = <T>(handler: (guest: Reading) => Promise<T>) =>
  guarded(
    async (args: LoaderFunctionArgs): Promise<T> =>
      handler({
        ...guestOf(args, visitor),
        note: (note) => {
          args.context.note = note;
        },
      }),
    { kind: "public", action: "read-public" },
  );

/** A page or deed of one visitor (forms, receipts): never stored anywhere. */
export const personal = <T>(
  action: Extract<Action, "submit-comment" | "look-up-receipt" | "sign-in" | "set-up-installation">,
  handler: (guest: Guest) => Promise<T>,
) => guarded(async (args: Args): Promise<T> => handler(guestOf(args, visitor)), { kind: "personal", action });

function toSignIn(request: Request): never {
  const url = new URL(request.url);
  const back = request.method === "GET" ? `?to=${encodeURIComponent(url.pathname + url.search)}` : "";
  throw redirectDocument(`/sign-in${back}`);
}

/** A page or deed of anyone who is signed in. */
export const signedInPage = <T>(handler: (guest: Guest & { readonly actor: StaffActor }) => Promise<T>) =>
  guarded(
    async (args: Args): Promise<T> => {
      const actor =
        (await signedIn(args.context.house, args.request, args.context.arrivedAt)) ?? toSignIn(args.request);
      return handler({ ...guestOf(args, actor), actor });
    },
    { kind: "signed-in", action: "sign-out" },
  );

/** Finds what an address of the desk is about. */
export type Finder = (reader: Reader, params: Params) => Promise<{ kind: SubjectKind; id: string } | null>;

/**
 * A page or deed of the desk, under `/desk/:city/...`. The thing found must lie in the city of the address and the
 * actor must be allowed the action on it: 404 when there is none, 403 when it is not theirs.
 */
export const desk = <T>(action: Action, find: Finder, handler: (staff: Staff) => Promise<T>) =>
  guarded(
    async (args: Args): Promise<T> => {
      const { house, arrivedAt } = args.context;
      const actor = (await signedIn(house, args.request, arrivedAt)) ?? toSignIn(args.request);
      const city = await cityBySlug(house.reader, args.params.city ?? "");
      const found = city ? await find(house.reader, args.params) : null;
      const subject = found ? await subjectOf(house.reader, found.kind, found.id) : null;
      if (!city || !subject || subject.city !== city.id) {
        // Whoever has no business in the city cannot learn what exists in it.
        if (city && !may(actor, "read-desk", { kind: "city", id: city.id, city: city.id }))
          throw new Response(null, { status: 403 });
        notFound();
      }
      if (!may(actor, action, subject)) throw new Response(null, { status: 403 });
      return handler({
        ...guestOf(args, actor),
        actor,
        subject,
        city: { id: city.id, slug: city.slug, name: city.name },
      });
    },
    { kind: "desk", action },
  );

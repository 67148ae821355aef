// The five cities of the demo and the three cases among them, in the order in which the home page names them.
import { chikuma } from "#db/seed/content/chikuma.ts";
import { chikumaCase } from "#db/seed/content/chikuma-case.ts";
import { komoro } from "#db/seed/content/komoro.ts";
import { komoroPublished } from "#db/seed/content/komoro-published.ts";
import { oshu } from "#db/seed/content/oshu.ts";
import { oyama } from "#db/seed/content/oyama.ts";
import { oyamaOpen } from "#db/seed/content/oyama-open.ts";
import type { CaseContent, CityContent } from "#db/seed/content/shape.ts";
import { tsurugashima } from "#db/seed/content/tsurugashima.ts";

/** Said at the top of every page and in every download of the demo. */
export const demoNotice = "デモ：公表資料の事実をもとにした見本です。意見・回答・案の本文は架空です";

export const cities: readonly CityContent[] = [oyama, oshu, komoro, chikuma, tsurugashima];

/** Open now, closed and being answered, published. */
export const cases: readonly CaseContent[] = [oyamaOpen, chikumaCase, komoroPublished];

// The page of a refusal that comes before any route: what happened, what to do, and the text that was about to be sent.
import { renderToStaticMarkup } from "react-dom/server";
import { serverWords } from "#app/messages/server.ts";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { ButtonLink } from "../shared/ui/button.tsx";
import { PageFrame } from "../shared/ui/page-frame.tsx";
import { PageTop } from "../shared/ui/page-top.tsx";
import citizenCss from "../shared/ui/style/citizen.css?url";

/** Why the server itself says no. */
export type Refusal =
  | "foreign"
  | "expired"
  | "tooLarge"
  | "mediaType"
  | "late"
  | "method"
  | "address"
  | "signIn"
  | "missing"
  | "broken"
  | "busy";

export interface RefusalPage {
  readonly why: Refusal;
  readonly locale?: Locale;
  readonly demo: boolean;
  /** Texts of the refused form, to be copied. */
  readonly texts?: readonly string[];
  /** Path of the page to open again. */
  readonly again?: string;
  readonly incident?: string;
}

const rowsOf = (text: string): number =>
  Math.min(20, Math.max(2, Math.ceil(text.length / 35) + text.split("\n").length - 1));

function Texts({ texts, locale }: { texts: readonly string[]; locale: Locale | undefined }) {
  const words = serverWords(locale);
  return (
    <section className="mt3" aria-labelledby="texts">
      <h2 id="texts">{words.texts}</h2>
      <p>{words.textsHint}</p>
      {texts.map((text, index) => (
        <div className="field" key={index}>
          <label htmlFor={`text-${index + 1}`}>{words.text(index + 1)}</label>
          <textarea id={`text-${index + 1}`} readOnly rows={rowsOf(text)} defaultValue={text} />
        </div>
      ))}
    </section>
  );
}

/** The whole document; it ships no script. */
export function refusalPage({ why, locale, demo, texts = [], again, incident }: RefusalPage): string {
  const words = serverWords(locale);
  const trouble = sharedWords(locale).trouble;
  const { title, lead } =
    why === "signIn" || why === "missing" || why === "broken"
      ? trouble[why]
      : why === "busy"
        ? trouble.unavailable
        : words[why];
  const markup = renderToStaticMarkup(
    <html lang={locale ?? "ja"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{words.pageTitle(title)}</title>
        <link rel="stylesheet" href={citizenCss} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <PageFrame locale={locale} {...(demo ? { demo: {} } : {})}>
          <PageTop title={title} lead={lead}>
            {incident !== undefined && (
              <div className="box mt2">
                <p className="code-small">{trouble.incident(incident)}</p>
                <p className="sub">{trouble.incidentHint}</p>
              </div>
            )}
            <p className="mt3">
              <ButtonLink href={again ?? "/"}>{again === undefined ? trouble.home : words.again}</ButtonLink>
            </p>
          </PageTop>
          {texts.length > 0 && <Texts texts={texts} locale={locale} />}
        </PageFrame>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

const secret = /passw|secret|token|csrf/i;

/** Something that a person typed, not an id, a number or a choice that the page put into the form. */
const typed = (value: string): boolean => /[^\x20-\x7e]|\S\s+\S|@/.test(value);

/**
 * The texts of a posted form that a person would miss: what was typed, without passwords, tokens and hidden values.
 * @param body of `application/x-www-form-urlencoded`
 */
export function textsOf(body: string): string[] {
  const texts: string[] = [];
  for (const [name, value] of new URLSearchParams(body)) {
    if (!secret.test(name) && value.trim() !== "" && typed(value)) texts.push(value);
  }
  return texts.slice(0, 100);
}

// What a visitor sees when a page cannot be shown: what happened, what to do, and the number of the incident.

import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { ButtonLink } from "./button.tsx";
import { PageTop } from "./page-top.tsx";

type Trouble =
  | "missing"
  | "gone"
  | "signIn"
  | "forbidden"
  | "invalid"
  | "conflict"
  | "tooLarge"
  | "tooMany"
  | "unavailable"
  | "broken";

const byStatus = new Map<number, Trouble>([
  [400, "invalid"],
  [401, "signIn"],
  [403, "forbidden"],
  [404, "missing"],
  [409, "conflict"],
  [410, "gone"],
  [413, "tooLarge"],
  [422, "invalid"],
  [429, "tooMany"],
  [503, "unavailable"],
]);

/** The words for a status: what happened and what to do; any status we have no words for is our own trouble. */
export function troubleWords(status: number, locale?: Locale): { title: string; lead: string } {
  return sharedWords(locale).trouble[byStatus.get(status) ?? "broken"];
}

type ErrorPageProps = {
  /** HTTP status of the answer. */
  status: number;
  /** Number of the incident in the log; only for what we did not expect. */
  incident?: string;
  /** Where the one button leads. */
  home?: string;
  locale?: Locale;
};

/** The body of the error page, to stand in a frame. */
export function ErrorPage({ status, incident, home = "/", locale }: ErrorPageProps) {
  const words = sharedWords(locale).trouble;
  const { title, lead } = troubleWords(status, locale);
  return (
    <PageTop title={title} lead={lead}>
      {incident !== undefined && (
        <div className="box mt2">
          <p className="code-small">{words.incident(incident)}</p>
          <p className="sub">{words.incidentHint}</p>
        </div>
      )}
      <p className="mt3">
        <ButtonLink href={home}>{words.home}</ButtonLink>
      </p>
    </PageTop>
  );
}

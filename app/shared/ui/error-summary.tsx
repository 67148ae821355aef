// 直していただきたい所: the list of errors on top of a form; it takes the focus and says that nothing written was lost.
import { forwardRef, type ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { controlId } from "./field.tsx";
import { Phrased } from "./phrased.tsx";

export type FieldError = {
  /** Name of the field, as in the form; its control is the target of the link. No field: the error belongs to the whole form. */
  field?: string;
  message: string;
};

/** Without a script the browser itself moves the focus here when the refused form comes back. */
const takesFocus = { autoFocus: true };

type ErrorSummaryProps = {
  errors: readonly FieldError[];
  title?: ReactNode;
  /** Said under the title; by default that the text is kept. */
  kept?: ReactNode;
  id?: string;
  locale?: Locale;
};

/** Shows nothing when there is no error. Its id is the fragment a page jumps to after a refused form. */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(function ErrorSummary(
  { errors, title, kept, id = "errors", locale },
  ref,
) {
  if (errors.length === 0) return null;
  const words = sharedWords(locale).form;
  return (
    <div className="sum" role="alert" tabIndex={-1} id={id} ref={ref} {...takesFocus}>
      <h2>
        <Phrased>{title ?? words.errorTitle(errors.length)}</Phrased>
      </h2>
      <p>{kept ?? words.kept}</p>
      <ul>
        {errors.map((error, index) => (
          <li key={index}>
            {error.field === undefined ? (
              <strong className="msg">{error.message}</strong>
            ) : (
              <a href={`#${controlId(error.field)}`}>{error.message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
});

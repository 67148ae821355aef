// あと○日: the days that are left, always with the date, the weekday and the closing time beside them.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";

type DaysLeftProps = {
  /** Whole days after today until the last day; 0 on the last day itself. */
  days: number;
  /** The last day with weekday and time. */
  until: ReactNode;
  locale?: Locale;
};

export function DaysLeft({ days, until, locale }: DaysLeftProps) {
  const words = sharedWords(locale).days;
  return (
    <>
      {days > 0 ? (
        <p className="days">
          {words.before}
          <b className="num">{days}</b>
          {words.after}
        </p>
      ) : (
        <p className="days days-end">
          <b>{words.today}</b>
        </p>
      )}
      <p className="until">{until}</p>
    </>
  );
}

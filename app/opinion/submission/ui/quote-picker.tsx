// With script: words of the section above that one has drawn over are quoted at the press of a button.
import { type RefObject, useEffect, useState } from "react";
import { commentWords } from "#app/messages/comment.ts";
import { cutGraphemes } from "#app/shared/text/grapheme.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { MAX_QUOTE_LENGTH } from "../comment.ts";
import type { CommentField, EarlyErrors } from "./use-early-errors.ts";

type QuotePickerProps = {
  early: EarlyErrors;
  field: CommentField;
  start: string;
  /** Holds the text that may be quoted. */
  text: RefObject<HTMLElement>;
};

/** The hidden field carries the quotation from page to page; without script it keeps what it has. */
export function QuotePicker({ early, field, start, text }: QuotePickerProps) {
  const words = commentWords().box;
  const [drawn, setDrawn] = useState("");
  const quote = early.current(field, start);

  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const inside = selection?.anchorNode && selection.focusNode && text.current?.contains(selection.anchorNode);
      if (!selection || !inside || !text.current?.contains(selection.focusNode)) return;
      const picked = selection.toString().trim();
      if (picked !== "") setDrawn(cutGraphemes(picked, MAX_QUOTE_LENGTH));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);

  return (
    <>
      <input type="hidden" {...early.register(field)} value={quote} />
      {early.live && (
        <div className="field">
          {quote !== "" && (
            <>
              <p>
                <b>{words.quote}</b>
              </p>
              <p className="asis">{quote}</p>
              <p>
                <Button kind="plain" type="button" onClick={() => early.set(field, "")}>
                  {words.quoteDrop}
                </Button>
              </p>
            </>
          )}
          <p className="hint">{words.quoteHint}</p>
          {drawn !== "" && drawn !== quote && (
            <p>
              <Button kind="outline" type="button" onClick={() => early.set(field, drawn)}>
                {words.quoteTake}
              </Button>
            </p>
          )}
        </div>
      )}
    </>
  );
}

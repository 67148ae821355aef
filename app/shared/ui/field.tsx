// A label, its hint, its error and one control, tied together by ids; the same on the citizen's side and at the desk.
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { classNames } from "./class-names.ts";
import { Tag } from "./tag.tsx";

/** The id of the control of a field; where a name repeats in a page, give the control an id of its own. */
export function controlId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, "-");
}

/** What every field has in common. */
export type FieldAbout = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What to do, without the prefix エラー：; an empty string is no error. */
  error?: string;
  /** Shows 必須 or 任意 beside the label; nothing where the question does not arise. */
  need?: "required" | "optional";
  locale?: Locale;
};

/** Ids of what describes a control, for `aria-describedby`. */
export function describedBy(id: string, hint: ReactNode, error?: string): string | undefined {
  return classNames(hint !== undefined && `${id}-hint`, Boolean(error) && `${id}-error`);
}

/** 必須 or 任意 in words. */
export function NeedTag({ need, locale }: Pick<FieldAbout, "need" | "locale">) {
  if (need === undefined) return null;
  const words = sharedWords(locale).form;
  return (
    <>
      {" "}
      <Tag tone={need === "required" ? "must" : "optional"}>
        {need === "required" ? words.required : words.optional}
      </Tag>
    </>
  );
}

/** Hint and error of a field, with the ids that `describedBy` names. */
export function FieldNotes({
  id,
  hint,
  error,
  locale,
}: Pick<FieldAbout, "hint" | "error" | "locale"> & { id: string }) {
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="msg" id={`${id}-error`}>
          {sharedWords(locale).form.errorPrefix}
          {error}
        </p>
      )}
    </>
  );
}

function Around({ id, about, children }: { id: string; about: Omit<FieldAbout, "name">; children: ReactNode }) {
  return (
    <div className={classNames("field", about.error && "bad")}>
      <label htmlFor={id}>
        {about.label}
        <NeedTag need={about.need} locale={about.locale} />
      </label>
      <FieldNotes id={id} hint={about.hint} error={about.error} locale={about.locale} />
      {children}
    </div>
  );
}

function told(id: string, about: Omit<FieldAbout, "name">) {
  return {
    id,
    "aria-describedby": describedBy(id, about.hint, about.error),
    "aria-invalid": about.error ? (true as const) : undefined,
    "aria-required": about.need === "required" ? (true as const) : undefined,
  };
}

type Width = "short" | "middle" | "full";
const widthOf: Record<Width, string | false> = { short: "w8", middle: "w20", full: false };

type TextFieldProps = FieldAbout & { width?: Width } & Omit<ComponentPropsWithoutRef<"input">, "name" | "width">;

/** One line of text; also date, number, file and password by `type`. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hint, error, need, locale, width = "full", id, className, type = "text", ...rest },
  ref,
) {
  const about = { label, hint, error, need, locale };
  const own = id ?? controlId(rest.name);
  return (
    <Around id={own} about={about}>
      <input {...rest} {...told(own, about)} ref={ref} type={type} className={classNames(widthOf[width], className)} />
    </Around>
  );
});

type TextAreaProps = FieldAbout & {
  /** A citizen writes here: the box stands inside a かぎ. */
  voice?: boolean;
} & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name">;

/** Several lines of text. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { label, hint, error, need, locale, voice, id, ...rest },
  ref,
) {
  const about = { label, hint, error, need, locale };
  const own = id ?? controlId(rest.name);
  const box = <textarea {...rest} {...told(own, about)} ref={ref} />;
  return (
    <Around id={own} about={about}>
      {voice ? <div className="kagi write">{box}</div> : box}
    </Around>
  );
});

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectProps = FieldAbout & { options: readonly (Option | OptionGroup)[]; width?: Width } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    "name"
  >;

const optionOf = (option: Option) => (
  <option key={option.value} value={option.value} disabled={option.disabled}>
    {option.label}
  </option>
);

/** One of several, in a closed list; options may stand in groups. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, hint, error, need, locale, options, width = "full", id, className, ...rest },
  ref,
) {
  const about = { label, hint, error, need, locale };
  const own = id ?? controlId(rest.name);
  return (
    <Around id={own} about={about}>
      <select {...rest} {...told(own, about)} ref={ref} className={classNames(widthOf[width], className)}>
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(optionOf)}
            </optgroup>
          ) : (
            optionOf(option)
          ),
        )}
      </select>
    </Around>
  );
});

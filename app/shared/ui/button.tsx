// Buttons, and links that look like them: one filled action a page, the others outlined or plain.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** `main` filled (one a page), `outline` for further actions, `plain` looks like a link. */
type ButtonKind = "main" | "outline" | "plain";

const classOf: Record<ButtonKind, string> = { main: "btn", outline: "btn2", plain: "btn3" };

/** At the desk: `slim` 28 px high, `wide` as wide as its box. On a citizen's page every button has its one size. */
type ButtonSize = "slim" | "wide";

type Look = { kind?: ButtonKind; size?: ButtonSize };

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look;

/** A button of a form; it submits unless `type` says otherwise. */
export function Button({ kind = "main", size, type = "submit", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={classNames(classOf[kind], size, className)} />;
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; children: ReactNode };

/** A link that looks like a button. */
export function ButtonLink({ kind = "main", size, className, ...rest }: LinkProps & Look) {
  return <a {...rest} className={classNames(classOf[kind], size, className)} />;
}

/** A bold link with an arrow that leads on to another page. */
export function GoLink({ className, ...rest }: LinkProps) {
  return <a {...rest} className={classNames("go", className)} />;
}

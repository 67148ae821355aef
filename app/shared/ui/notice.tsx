// A message of the page itself: something to know, something that went well, something to correct.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type NoticeTone = "info" | "done" | "warn" | "error";

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** At the right end at the desk, below on a citizen's page: a button or a link. */
  action?: ReactNode;
  /** It appeared because of what the person just did: it is read out. */
  live?: boolean;
  id?: string;
};

export function Notice({ tone = "info", title, children, action, live, id }: NoticeProps) {
  const role = live ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div className={classNames("note", tone !== "info" && tone)} role={role} id={id}>
      <div>
        {title !== undefined && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
      {action !== undefined && <div className="end">{action}</div>}
    </div>
  );
}

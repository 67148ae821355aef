// The frame of every citizen's page: skip link, demo strip, header with the mark, path, main, footer.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";

export type FrameLink = { label: string; href: string; current?: boolean; lang?: string };
export type PathItem = { label: string; href?: string };

type PageFrameProps = {
  /** The city the page belongs to; none on the home page of an installation with several. */
  city?: {
    name: string;
    href: string;
    /** Whom to ask: the office, and lines with telephone and hours. */
    contact?: { name: string; lines?: readonly ReactNode[] };
  };
  /** Where the mark leads when there is no city. */
  home?: string;
  /** Sample data: the strip on top says so; `note` is added to it. */
  demo?: { note?: ReactNode };
  /** A preview of the unpublished: says so and leads back. */
  preview?: { back: { href: string; label: string }; note?: ReactNode };
  nav?: readonly FrameLink[];
  /** The way from the city to this page; the last item is the page itself. */
  path?: readonly PathItem[];
  /** The cover of the home page, as wide as the window. */
  cover?: ReactNode;
  footer?: readonly FrameLink[];
  children?: ReactNode;
  locale?: Locale;
};

function Path({ items, label }: { items: readonly PathItem[]; label: string }) {
  return (
    <nav className="path" aria-label={label}>
      <div className="wrap">
        <ol>
          {items.map((item, index) => (
            <li key={index}>
              {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}

function Foot({ city, links }: { city: PageFrameProps["city"]; links: readonly FrameLink[] }) {
  const contact = city?.contact;
  if (!contact && links.length === 0) return null;
  return (
    <footer className="foot">
      <div className="wrap">
        {contact && (
          <address>
            <strong>{contact.name}</strong>
            {contact.lines?.map((line, index) => (
              <span key={index}>{line}</span>
            ))}
          </address>
        )}
        {links.length > 0 && (
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} lang={link.lang} hrefLang={link.lang}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}

export function PageFrame(props: PageFrameProps) {
  const { city, home = "/", demo, preview, nav = [], path = [], cover, footer = [], children, locale } = props;
  const all = sharedWords(locale);
  const words = all.frame;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {demo && (
        <aside className="demo" aria-label={words.demoMark}>
          <div className="wrap">
            {words.demo}
            {demo.note}
          </div>
        </aside>
      )}
      {preview && (
        <aside className="demo pre" aria-label={words.previewMark}>
          <div className="wrap">
            <strong>{words.preview}</strong> {preview.note} <a href={preview.back.href}>{preview.back.label}</a>
          </div>
        </aside>
      )}
      <header className="head">
        <div className="wrap">
          <a className="mark" href={city?.href ?? home}>
            <span className="kk">{all.product}</span>
            {city && <span className="min">{city.name}</span>}
          </a>
          {nav.length > 0 && (
            <nav className="nav" aria-label={words.nav}>
              <ul>
                {nav.map((link) => (
                  <li key={link.href}>
                    <a href={link.href} aria-current={link.current ? "true" : undefined}>
                      {link.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </header>
      {path.length > 0 && <Path items={path} label={words.path} />}
      <main id="main">
        {cover}
        {children !== undefined && <div className={cover === undefined ? "wrap" : "wrap after-cover"}>{children}</div>}
      </main>
      <Foot city={city} links={footer} />
    </>
  );
}

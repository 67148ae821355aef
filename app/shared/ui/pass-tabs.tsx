// よむ・まとめる・こたえる: views of one page with what is left in each; never gates.

export type Pass = { label: string; href: string; left: string; current?: boolean };

export function PassTabs({ label, passes }: { label: string; passes: readonly Pass[] }) {
  return (
    <nav className="passes" aria-label={label}>
      {passes.map((pass) => (
        <a key={pass.href} href={pass.href} aria-current={pass.current ? "page" : undefined}>
          {pass.label}
          <small>{pass.left}</small>
        </a>
      ))}
    </nav>
  );
}

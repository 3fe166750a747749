import type { Root } from 'hast';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { COMMANDS, type CommandName } from '../../../core/commands.ts';
import { ARTICLE_COMPONENTS } from '../../components/article-elements.tsx';
import { drawTree } from '../../components/draw-tree.ts';
import { useApp } from '../../models/app.ts';
import { parseRoute } from '../../models/routes.ts';

/** A page of the help, drawn as articles are. Links lead to other pages and places; keys are those that the reader has. */
export function HelpText({ content }: { readonly content: Root }) {
  const drawing = useMemo(
    () => drawTree(content, { ...ARTICLE_COMPONENTS, a: HelpLink, code: HelpCode }),
    [content],
  );
  return <div class="article-text help-text">{drawing}</div>;
}

function HelpLink({
  href = '',
  children,
}: {
  readonly href?: string;
  readonly children?: ComponentChildren;
}) {
  const { routes } = useApp();
  const route = parseRoute(href);
  if (route === null) return <ARTICLE_COMPONENTS.a href={href}>{children}</ARTICLE_COMPONENTS.a>;
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        routes.go(route);
      }}
    >
      {children}
    </a>
  );
}

const KEY = /^key:([a-z-]+)$/;

/** `key:go-to` shows the key that the command has now; everything else is code. */
function HelpCode({ children }: { readonly children?: ComponentChildren }) {
  const { commands } = useApp();
  const [, name] = KEY.exec(String(children)) ?? [];
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return <code>{children}</code>;
  const [key] = commands.keysOf(command.name satisfies CommandName);
  return key === undefined ? <em>{command.label}</em> : <kbd>{key}</kbd>;
}

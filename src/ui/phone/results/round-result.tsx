import type { JSX } from "preact";
import type { Vote } from "../../../domain/votes.ts";
import { roundText } from "../../../text/round/area.ts";
import type { Phone } from "../phone.ts";
import type { Names } from "./names-by-option.ts";

/** How many voted without phones. */
export function HandCountLine({ count }: Pick<Vote, "count">): JSX.Element | null {
  if (!count) return null;
  const dots = Object.values(count.dots).reduce((sum, each) => sum + each, 0);
  return <p>{roundText.current.value.counted(count.kind, count.ballots, dots)}</p>;
}

/** How many of an option's dots were counted by hand. */
export function HandDots({ count, dots }: Pick<Vote, "count"> & { readonly dots: number }): JSX.Element | null {
  if (!count || dots === 0) return null;
  return <span class="vote-result__voters">{roundText.current.value.byHand(count.kind, dots)}</span>;
}

/** Who gave an option dots, where the round's rules show it. */
export function NamesLine({ names }: { readonly names: Names | undefined }): JSX.Element | null {
  const t = roundText.current.value;
  if (!names) return null;
  const all = [...names.named, ...(names.nameless > 0 ? [t.nameless(names.nameless)] : [])];
  return <span class="vote-result__voters">{t.names(all.join(", "))}</span>;
}

/** What the notes of each theme got together. */
export function ThemeSums({ phone, vote }: { readonly phone: Phone; readonly vote: Vote }): JSX.Element | null {
  const t = roundText.current.value;
  const { sums, once } = vote;
  const titles = new Map(phone.session.state.value.themes.map(({ id, title }) => [id, title]));
  if (!sums) return null;
  const rows = once ? [...sums].sort((a, b) => b.people - a.people || b.dots - a.dots) : sums;
  return (
    <details class="vote-result__more stack stack--tight">
      <summary>{t.byTheme}</summary>
      <p class="small soft">{once ? t.oncePerTheme : t.everyDot}</p>
      <table class="vote-result">
        <thead>
          <tr>
            <th scope="col">{t.theme}</th>
            <th scope="col" class="vote-result__number">
              {t.dots}
            </th>
            <th scope="col" class="vote-result__number">
              {t.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ theme, dots, people, byHand = 0 }) => (
            <tr key={theme}>
              <th scope="row" class="vote-result__note">
                <span>{titles.get(theme) ?? t.gone}</span>
                <HandDots count={vote.count} dots={byHand} />
              </th>
              <td class="vote-result__number">{dots}</td>
              <td class="vote-result__number">{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

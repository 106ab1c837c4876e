import { emojiOf } from '#lib/emojiOf.ts'
import { colorHex } from '#messages/markup/colorHex.ts'
import { whereTo } from '#messages/markup/whereTo.ts'
import type { Block, Inline, TableCell } from '#rocketchat/Markup.ts'
import { inlineText } from '#rocketchat/plainText.ts'
import { safeHref } from '#rocketchat/safeHref.ts'

import { type Html, html } from './html.ts'
import { momentText } from './momentText.ts'

/** Rocket.Chat's markup as a page that nothing runs in and nothing loads for. */
export function htmlBlocks(blocks: readonly Block[]): readonly Html[] {
  return blocks.map(htmlBlock)
}

/** Leads where it is safe to go, saying where that is when its words promise another place. */
export function htmlLink(
  href: string | undefined,
  label: string,
  content: Html | string | readonly Html[] = label,
): Html {
  const safe = href === undefined ? undefined : safeHref(href)
  if (safe === undefined) return html`${content}`
  const doubt = whereTo(safe, label)
  return html`<a href="${safe}" rel="noopener noreferrer">${content}</a>${doubt && ` (${doubt})`}`
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function htmlBlock(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${inlines(block.children)}</p>`
    case 'bigEmoji':
      return html`<p class="big">${inlines(block.children)}</p>`
    case 'heading':
      return html`<p class="heading">${inlines(block.children)}</p>`
    case 'code':
    case 'math':
      return html`<pre><code>${block.text}</code></pre>`
    case 'quote':
      return html`<blockquote>${htmlBlocks(block.children)}</blockquote>`
    case 'spoiler':
      return html`<details>
        <summary>Spoiler</summary>
        ${htmlBlocks(block.children)}
      </details>`
    case 'list':
      return block.isOrdered
        ? html`<ol>
            ${items(block)}
          </ol>`
        : html`<ul>
            ${items(block)}
          </ul>`
    case 'tasks':
      return html`<ul class="tasks">
        ${block.items.map(
          ({ isDone, children }) => html`<li>${isDone ? '☑' : '☐'} ${inlines(children)}</li>`,
        )}
      </ul>`
    case 'table':
      return html`<table>
        <thead>
          <tr>
            ${block.header.map(headerCell)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map(bodyCell)}
              </tr>`,
          )}
        </tbody>
      </table>`
    case 'rule':
      return html`<hr />`
    case 'lineBreak':
      return html`<br />`
    case 'unknown':
      return html`<p>${block.text}</p>`
  }
}

function items({ items: rows, isOrdered }: Extract<Block, { kind: 'list' }>): readonly Html[] {
  return rows.map(({ number, children }) =>
    isOrdered && number !== undefined
      ? html`<li value="${Math.trunc(number)}">${inlines(children)}</li>`
      : html`<li>${inlines(children)}</li>`,
  )
}

function headerCell({ align = 'left', children }: TableCell): Html {
  return html`<th class="${align}">${inlines(children)}</th>`
}

function bodyCell({ align = 'left', children }: TableCell): Html {
  return html`<td class="${align}">${inlines(children)}</td>`
}

function inlines(children: readonly Inline[]): readonly Html[] {
  return children.map(htmlInline)
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function htmlInline(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
    case 'unknown':
      return html`${inline.text}`
    case 'bold':
      return html`<strong>${inlines(inline.children)}</strong>`
    case 'italic':
      return html`<em>${inlines(inline.children)}</em>`
    case 'strike':
      return html`<s>${inlines(inline.children)}</s>`
    case 'spoiler':
      return html`<span class="spoiler" tabindex="0">${inlines(inline.children)}</span>`
    case 'code':
    case 'math':
      return html`<code>${inline.text}</code>`
    case 'link': {
      const label = inlineText(inline.children)
      return label.trim() === '' ? html`` : htmlLink(inline.href, label, inlines(inline.children))
    }
    case 'image':
      return htmlLink(inline.src, inline.label || inline.src)
    case 'mentionUser':
      return html`<b class="mention">@${inline.name}</b>`
    case 'mentionChannel':
      return html`<b class="mention">#${inline.name}</b>`
    case 'emoji':
      return html`${inline.unicode ?? emojiOf(inline.shortCode ?? '') ?? `:${inline.shortCode ?? ''}:`}`
    case 'color':
      return html`<code>${colorHex(inline)}</code>`
    case 'timestamp':
      return html`<time>${momentText(inline.at)}</time>`
  }
}

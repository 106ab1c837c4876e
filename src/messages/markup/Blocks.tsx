import { keyed } from '#messages/keyed.ts'
import type { Block, TableCell } from '#rocketchat/Markup.ts'

import { CodeBlock } from './code/CodeBlock.tsx'
import { Inlines } from './Inlines.tsx'
import { Formula } from './math/Formula.tsx'
import { Spoiler } from './Spoiler.tsx'

import styles from './Blocks.module.css'

interface BlocksProps {
  blocks: readonly Block[]
}

/** Rocket.Chat's message markup. */
export function Blocks({ blocks }: BlocksProps) {
  return keyed(blocks, ({ kind }) => kind).map(({ key, part }) => <OneBlock key={key} block={part} />)
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      )
    case 'bigEmoji':
      return (
        <p className={styles.bigEmoji}>
          <Inlines inlines={block.children} />
        </p>
      )
    case 'heading':
      // Below the room (h1) and the day (h2): a message cannot break the page's outline.
      return (
        <div role="heading" aria-level={block.level + 2} className={styles.heading} data-level={block.level}>
          <Inlines inlines={block.children} />
        </div>
      )
    case 'code':
      return <CodeBlock language={block.language} text={block.text} />
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Blocks blocks={block.children} />
        </blockquote>
      )
    case 'spoiler':
      return (
        <Spoiler isBlock>
          <Blocks blocks={block.children} />
        </Spoiler>
      )
    case 'list':
      return <List block={block} />
    case 'tasks':
      return (
        <ul className={styles.tasks}>
          {keyed(block.items).map(({ key, part: { isDone, children } }) => (
            <li key={key} data-done={isDone || undefined}>
              <span role="img" aria-label={isDone ? 'Done' : 'To do'} className={styles.box} />
              <span>
                <Inlines inlines={children} />
              </span>
            </li>
          ))}
        </ul>
      )
    case 'table':
      return <Table header={block.header} rows={block.rows} />
    case 'rule':
      return <hr className={styles.rule} />
    case 'lineBreak':
      return <div className={styles.blank} />
    case 'math':
      return <Formula text={block.text} isBlock />
    case 'unknown':
      return block.text === '' ? null : <p className={styles.asTyped}>{block.text}</p>
  }
}

function List({ block: { isOrdered, items } }: { block: Extract<Block, { kind: 'list' }> }) {
  const rows = keyed(items).map(({ key, part: { number, children } }) => (
    <li key={key} value={isOrdered ? number : undefined}>
      <Inlines inlines={children} />
    </li>
  ))
  return isOrdered ? <ol className={styles.list}>{rows}</ol> : <ul className={styles.list}>{rows}</ul>
}

interface TableProps {
  header: readonly TableCell[]
  rows: readonly (readonly TableCell[])[]
}

function Table({ header, rows }: TableProps) {
  return (
    // Wide tables scroll by themselves, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to take focus
    <div className={styles.tableFrame} role="group" aria-label="Table" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {keyed(header).map(({ key, part: cell }) => (
              <th key={key} scope="col" data-align={cell.align}>
                <Inlines inlines={cell.children} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ key, part: row }) => (
            <tr key={key}>
              {keyed(row).map(({ key, part: cell }) => (
                <td key={key} data-align={cell.align}>
                  <Inlines inlines={cell.children} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

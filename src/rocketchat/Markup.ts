/**
 * Rocket.Chat's message AST (`md`) in our words, after parsing at the door: every node is complete and well-typed.
 * What we do not know arrives as `unknown` with the text it was made of.
 */
export type Block =
  | { kind: 'paragraph'; children: readonly Inline[] }
  | { kind: 'bigEmoji'; children: readonly Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; children: readonly Inline[] }
  | { kind: 'code'; language: string | undefined; text: string }
  | { kind: 'quote'; children: readonly Block[] }
  | { kind: 'spoiler'; children: readonly Block[] }
  | {
      kind: 'list'
      isOrdered: boolean
      items: readonly { number: number | undefined; children: readonly Inline[] }[]
    }
  | { kind: 'tasks'; items: readonly { isDone: boolean; children: readonly Inline[] }[] }
  | { kind: 'table'; header: readonly TableCell[]; rows: readonly (readonly TableCell[])[] }
  | { kind: 'rule' }
  | { kind: 'lineBreak' }
  | { kind: 'math'; text: string }
  | { kind: 'unknown'; text: string }

export interface TableCell {
  align: 'left' | 'center' | 'right' | undefined
  children: readonly Inline[]
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'spoiler'; children: readonly Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; children: readonly Inline[] }
  | { kind: 'image'; src: string; label: string }
  | { kind: 'mentionUser' | 'mentionChannel'; name: string }
  | { kind: 'emoji'; unicode: string | undefined; shortCode: string | undefined }
  | { kind: 'color'; red: number; green: number; blue: number; alpha: number }
  | { kind: 'math'; text: string }
  | { kind: 'timestamp'; at: number; format: string }
  | { kind: 'unknown'; text: string }

import { keyed } from '#messages/keyed.ts'
import type { Inline } from '#rocketchat/Markup.ts'
import { inlineText } from '#rocketchat/plainText.ts'

import { ChannelLink } from './ChannelLink.tsx'
import { InlineCode } from './code/InlineCode.tsx'
import { Color } from './Color.tsx'
import { Emoji } from './Emoji.tsx'
import { ForeignPicture } from './ForeignPicture.tsx'
import { Formula } from './math/Formula.tsx'
import { MentionName } from './MentionName.tsx'
import { SafeLink } from './SafeLink.tsx'
import { Spoiler } from './Spoiler.tsx'
import { Timestamp } from './Timestamp.tsx'

interface InlinesProps {
  inlines: readonly Inline[]
}

export function Inlines({ inlines }: InlinesProps) {
  return keyed(inlines, ({ kind }) => kind).map(({ key, part }) => <OneInline key={key} inline={part} />)
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function OneInline({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'bold':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      )
    case 'italic':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      )
    case 'strike':
      return (
        <s>
          <Inlines inlines={inline.children} />
        </s>
      )
    case 'spoiler':
      return (
        <Spoiler>
          <Inlines inlines={inline.children} />
        </Spoiler>
      )
    case 'code':
      return <InlineCode text={inline.text} />
    case 'math':
      return <Formula text={inline.text} />
    case 'link': {
      const label = inlineText(inline.children)
      // A quote leaves a link that one cannot see at the start of its message.
      if (label.trim() === '') return null
      return (
        <SafeLink href={inline.href} label={label}>
          <Inlines inlines={inline.children} />
        </SafeLink>
      )
    }
    case 'image':
      return <ForeignPicture src={inline.src} label={inline.label} />
    case 'mentionUser':
      return <MentionName name={inline.name} />
    case 'mentionChannel':
      return <ChannelLink name={inline.name} />
    case 'emoji':
      return <Emoji unicode={inline.unicode} shortCode={inline.shortCode} />
    case 'color':
      return <Color color={inline} />
    case 'timestamp':
      return <Timestamp at={inline.at} format={inline.format} />
    case 'unknown':
      return inline.text
  }
}

import { createPortal } from 'react-dom'

import type { ImageSelection } from './selection/ImageSelection.ts'
import { TileMessage } from './TileMessage.tsx'
import type { ProblemTiles } from './withProblem.ts'

interface TileMessagesProps {
  problems: ProblemTiles
  selection: ImageSelection
}

/** What stands in tiles whose picture cannot be shown. Always rendered, so that its code is here before the first fails. */
export function TileMessages({ problems, selection }: TileMessagesProps) {
  return [...problems.values()].map(({ host, image, position, name, problem, retry, isTabStop }) =>
    problem === undefined
      ? null
      : createPortal(
          <TileMessage
            image={image}
            problem={problem}
            name={name}
            index={position}
            isTabStop={isTabStop}
            selection={selection}
            retry={retry}
          />,
          host,
          image.id,
        ),
  )
}

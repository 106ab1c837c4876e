import { publicAddress } from '#session/deployment.ts'
import { useClient } from '#session/useSession.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'

interface WaysOutProps {
  isEmbedded: boolean
}

/** Where to go from a room that cannot be shown. */
export function WaysOut({ isEmbedded }: WaysOutProps) {
  const { server } = useClient()
  return (
    <>
      {!isEmbedded && <ButtonLink to="/">Back to rooms</ButtonLink>}
      <ButtonLink variant="quiet" href={`${publicAddress(server)}/home`}>
        Open Rocket.Chat
      </ButtonLink>
    </>
  )
}

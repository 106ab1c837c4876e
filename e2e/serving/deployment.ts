/** How this copy of Vitrine is deployed, from the environment or `.env.local`. */
export interface Deployment {
  /** As typed in `ROCKETCHAT_URL`; undefined means the embedded workspace answers. */
  rocketchatUrl: string | undefined
  /** What the app is told: a path on its own host, another origin, or '' to let people type one. */
  server: string
  imageHosts: readonly string[]
  frameAncestors: readonly string[]
}

/** Whatever is not a CSP source is dropped: nothing typed here can end its directive or header. */
export function readDeployment(env: Record<string, string | undefined>): Deployment {
  const rocketchatUrl = env['ROCKETCHAT_URL']?.trim()
  return {
    rocketchatUrl: rocketchatUrl === '' ? undefined : rocketchatUrl,
    server: env['VITRINE_SERVER']?.trim() ?? '/',
    imageHosts: sources(env['IMAGE_HOSTS']),
    frameAncestors: sources(env['FRAME_ANCESTORS']),
  }
}

/** The origin to allow in the policy when the app talks to another one; undefined for its own. */
export function foreignOrigin({ server }: Deployment): string | undefined {
  return URL.canParse(server) ? new URL(server).origin : undefined
}

const SOURCE =
  /^(?:'self'|'none'|https?:|(?:https?:\/\/)?(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::(?:\d+|\*))?(?:\/[\w./-]*)?)$/

function sources(list: string | undefined): string[] {
  return (list ?? '').split(/[\s,]+/).filter((source) => SOURCE.test(source))
}

import { type ComponentType, lazy, useState } from 'react'

/** Like `lazy`, but what was loaded ahead renders with the first render: `lazy` would wait once more. */
export function lazyAhead<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined
  async function loadAhead() {
    loaded = await load()
    return loaded
  }
  const Later = lazy(async () => ({ default: await loadAhead() }))

  function Ahead(props: Props) {
    const [Component] = useState(() => loaded ?? Later)
    return <Component {...props} />
  }
  return [Ahead, loadAhead] as const
}

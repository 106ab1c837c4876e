import { useEffect, useState } from 'react'

import { useMedia } from '#media/useMedia.ts'

import { type CameraData, cameraFacts } from './cameraFacts.ts'
import { FactRow } from './FactRow.tsx'
import { readCamera } from './readCamera.ts'
import type { SlideFile } from './Slide.ts'

/** What the camera wrote into the file; nothing where it wrote nothing, or a server took it out. */
export function CameraFacts({ file }: { file: SlideFile }) {
  const original = useMedia(file, { priority: 2 })
  const [data, setData] = useState<CameraData>()
  const blob = original.state === 'ready' ? original.blob : undefined

  useEffect(() => {
    if (blob === undefined) return undefined
    const reading = new AbortController()
    async function read(from: Blob) {
      const found = await readCamera(from)
      if (!reading.signal.aborted) setData(found)
    }
    // Without it the panel says less, and nothing is wrong.
    read(blob).catch(() => undefined)
    return () => {
      reading.abort()
    }
  }, [blob])

  const facts = data === undefined ? [] : cameraFacts(data)
  if (facts.length === 0) return null
  return (
    <section>
      <h3>Camera</h3>
      <dl>
        {facts.map((fact) => (
          <FactRow key={fact.label} {...fact} />
        ))}
      </dl>
    </section>
  )
}

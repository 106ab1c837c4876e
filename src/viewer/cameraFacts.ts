import { formatDay, formatTime } from '#lib/formatDate.ts'

/** As cameras write it: any of it may be missing, padded or nonsense. */
export interface CameraData {
  make: string | undefined
  model: string | undefined
  lens: string | undefined
  /** `2026:11:19 22:41:07`, by the camera's own clock. */
  takenAt: string | undefined
  /** Seconds. */
  exposureTime: number | undefined
  fNumber: number | undefined
  /** ISO. */
  sensitivity: number | undefined
  /** Mm. */
  focalLength: number | undefined
}

const tenths = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** In the words that photographers use. */
export function cameraFacts(data: CameraData): { label: string; value: string }[] {
  const { focalLength, fNumber, exposureTime, sensitivity } = data
  const exposure = [
    focalLength !== undefined && `${tenths.format(focalLength)} mm`,
    fNumber !== undefined && `f/${tenths.format(fNumber)}`,
    exposureTime !== undefined && formatExposure(exposureTime),
    sensitivity !== undefined && `ISO ${String(sensitivity)}`,
  ].filter((part) => part !== false)
  return [
    { label: 'Camera', value: cameraName(clean(data.make), clean(data.model)) },
    { label: 'Lens', value: clean(data.lens) },
    { label: 'Exposure', value: exposure.join(', ') },
    { label: 'Taken', value: formatTaken(clean(data.takenAt)) },
  ].filter(({ value }) => value !== '')
}

/** Many makers repeat their name in the model's. */
function cameraName(make: string, model: string): string {
  const first = make.split(' ')[0] ?? ''
  return model.toLowerCase().startsWith(first.toLowerCase()) ? model || make : `${make} ${model}`.trim()
}

function formatExposure(seconds: number): string {
  return seconds < 0.4 ? `1/${String(Math.round(1 / seconds))} s` : `${tenths.format(seconds)} s`
}

function formatTaken(text: string): string {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d)/.exec(text)?.slice(1).map(Number)
  if (parts === undefined) return ''
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts
  // Cameras know no time zone: their clock is shown as it stood.
  const at = new Date(year, month - 1, day, hour, minute).getTime()
  return year < 1900 ? '' : `${formatDay(at)}, ${formatTime(at)}`
}

function clean(text = ''): string {
  // oxlint-disable-next-line no-control-regex -- fixed fields are filled up with them
  return text.replaceAll(/[\u0000-\u001F]+/g, ' ').trim()
}

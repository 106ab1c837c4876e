import { csvFormat } from './csvFormat.ts'
import type { ExportFormat } from './ExportFormat.ts'
import { htmlFormat } from './htmlFormat.ts'
import { jsonFormat } from './jsonFormat.ts'
import { markdownFormat } from './markdownFormat.ts'

/** What messages can be exported as; the first one is offered first. */
export const exportFormats: readonly ExportFormat[] = [htmlFormat, markdownFormat, csvFormat, jsonFormat]

import { schemas } from '@rocket.chat/core-typings'
import { meSuccessResponseSchema } from '@rocket.chat/rest-typings'
import { Ajv2020 } from 'ajv/dist/2020.js'

/**
 * Documents as `@rocket.chat/core-typings` describes them. Two known misfits: its unions come out as `oneOf`, which no
 * image attachment can satisfy, so they are read as `anyOf`; and `align` is demanded of every table cell.
 */
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
ajv.addFormat('basic_email', /^[^@]+@[^@]+$/)
ajv.addSchema(JSON.parse(JSON.stringify(repair(schemas))) as object, 'typings')

function repair(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(repair)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: [string, unknown]) => [
      key === 'oneOf' ? 'anyOf' : key,
      key === 'required' && Array.isArray(value) ? value.filter((name) => name !== 'align') : repair(value),
    ]),
  )
}

export const ref = (name: string) => ({ $ref: `typings#/components/schemas/${name}` })
export const listOf = (name: string) => ({ type: 'array', items: ref(name) })
export const number = { type: 'number' }
const pageOf = (key: string, name: string) =>
  answerOf({ [key]: listOf(name), count: number, offset: number, total: number })

export function answerOf(properties: Record<string, object>, optional: Record<string, object> = {}) {
  return ajv.compile({
    type: 'object',
    properties: { ...properties, ...optional, success: { const: true } },
    required: [...Object.keys(properties), 'success'],
    additionalProperties: false,
  })
}

export const messagesPage = pageOf('messages', 'IMessage')
export const filesPage = pageOf('files', 'IUploadWithUser')
export const history = answerOf(
  { messages: listOf('IMessage') },
  { firstUnread: ref('IMessage'), unreadNotLoaded: number },
)
export const members = answerOf({
  members: { type: 'array', items: { type: 'object', required: ['_id', 'username'] } },
  count: number,
  offset: number,
  total: number,
})
export const me = ajv.compile(pointAtTypings(meSuccessResponseSchema) as object)

function pointAtTypings(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"typings#/components')) as unknown
}

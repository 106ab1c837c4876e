/** Server settings that answers depend on or that clients may ask for, with the defaults of contract 18. */
const PUBLIC_SETTINGS = {
  Site_Url: '',
  Site_Name: 'Kestrel',
  Language: 'en',
  CDN_PREFIX: '',
  FileUpload_ProtectFiles: true,
  FileUpload_MediaTypeBlackList: 'image/svg+xml',
  FileUpload_MediaTypeWhiteList: '',
  FileUpload_MaxFileSize: 104_857_600,
  FileUpload_Storage_Type: 'GridFS',
  FileUpload_RotateImages: true,
  Message_Attachments_Thumbnails_Enabled: true,
  Message_Attachments_Thumbnails_Width: 480,
  Message_Attachments_Thumbnails_Height: 360,
  Message_Attachments_Strip_Exif: true,
  Message_GroupingPeriod: 300,
  Message_QuoteChainLimit: 2,
  Message_MaxAllowedSize: 5000,
  Message_ShowDeletedStatus: false,
  Message_KeepHistory: false,
  Hide_System_Messages: [],
  Message_TimeFormat: 'LT',
  Message_DateFormat: 'LL',
  Message_TimeAndDateFormat: 'LLL',
  Message_CustomDomain_AutoLink: '',
  HexColorPreview_Enabled: true,
  Katex_Enabled: true,
  Katex_Parenthesis_Syntax: true,
  Katex_Dollar_Syntax: false,
  API_Embed: true,
  UI_Use_Real_Name: false,
  UI_Allow_room_names_with_special_chars: false,
  UTF8_User_Names_Validation: '[0-9a-zA-Z-_.]+',
  UTF8_Channel_Names_Validation: '[0-9a-zA-Z-_.]+',
  Accounts_ShowFormLogin: true,
  Accounts_LoginExpiration: 90,
  Accounts_ForgetUserSessionOnWindowClose: false,
  Accounts_TwoFactorAuthentication_Enabled: true,
  Accounts_TwoFactorAuthentication_By_TOTP_Enabled: true,
  Accounts_TwoFactorAuthentication_By_Email_Enabled: true,
  Accounts_AvatarBlockUnauthenticatedAccess: true,
  Accounts_AvatarExternalProviderUrl: '',
  Accounts_RoomAvatarExternalProviderUrl: '',
  Accounts_AllowAnonymousRead: false,
  Accounts_iframe_enabled: false,
  Accounts_iframe_url: '',
  Iframe_Integration_send_enable: false,
  Iframe_Integration_receive_enable: false,
  Iframe_Integration_receive_origin: '*',
  Default_Referrer_Policy: 'same-origin',
  Force_SSL: false,
  Threads_enabled: true,
  Discussion_enabled: true,
  E2E_Enable: true,
} satisfies Settings

const PRIVATE_SETTINGS = {
  /** None of Rocket.Chat's own: the version that this workspace plays. Before 7.0 there were no filters. */
  PLAYED_VERSION: '8.8',
  API_Upper_Count_Limit: 100,
  API_Default_Count: 50,
  API_Allow_Infinite_Count: true,
  API_Enable_CORS: false,
  API_CORS_Origin: '*',
  API_Enable_Rate_Limiter: true,
  API_Enable_Rate_Limiter_Limit_Calls_Default: 10,
  API_Enable_Rate_Limiter_Limit_Time_Default: 60_000,
  FileUpload_Restrict_to_room_members: true,
  FileUpload_Restrict_to_users_who_can_access_room: false,
  FileUpload_S3_URLExpiryTimeSpan: 120,
  Accounts_TwoFactorAuthentication_By_Email_Code_Expiration: 3600,
  Accounts_TwoFactorAuthentication_Max_Invalid_Email_Code_Attempts: 5,
  Block_Multiple_Failed_Logins_Enabled: true,
  Block_Multiple_Failed_Logins_Attempts_Until_Block_by_User: 10,
  Block_Multiple_Failed_Logins_Time_To_Unblock_By_User_In_Minutes: 5,
  Block_Multiple_Failed_Logins_Attempts_Until_Block_By_Ip: 50,
  Block_Multiple_Failed_Logins_Time_To_Unblock_By_Ip_In_Minutes: 5,
} satisfies Settings

export type SettingValue = string | number | boolean | readonly string[]
export type Settings = Record<string, SettingValue>
export type KnownSettings = { [Name in keyof Defaults]: Widen<Defaults[Name]> }

type Defaults = typeof PUBLIC_SETTINGS & typeof PRIVATE_SETTINGS
type Widen<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : readonly string[]

export const defaultSettings: KnownSettings = { ...PUBLIC_SETTINGS, ...PRIVATE_SETTINGS }

/** The many that a viewer does not care about, so that asking without ids needs pages. */
const OTHER_SETTINGS = Array.from(
  { length: 80 },
  (_, index) => `Theme_Color_${String(index + 1).padStart(2, '0')}`,
)

/** The site is where it is asked, unless a test says that it moved. */
export function siteUrl(settings: KnownSettings, request: Request): string {
  return settings.Site_Url === '' ? new URL(request.url).origin : settings.Site_Url
}

export function publicSettings(settings: KnownSettings): readonly { _id: string; value: unknown }[] {
  const known = Object.entries(settings).filter(([id]) => Object.hasOwn(PUBLIC_SETTINGS, id))
  return [
    ...known.map(([_id, value]) => ({ _id, value })),
    ...OTHER_SETTINGS.map((_id) => ({ _id, value: '' })),
  ]
}

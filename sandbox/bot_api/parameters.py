"""Each method that the sandbox plays out, with the parameters that the Bot API knows for it (version 10.1)."""

# What nearly every sending method takes.
SENDING = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id disable_notification protect_content "
    "allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters reply_markup "
)

PARAMETERS: dict[str, frozenset[str]] = {
    method: frozenset(names.split())
    for method, names in {
        "getUpdates": "offset limit timeout allowed_updates",
        "setWebhook": ("url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
        "deleteWebhook": "drop_pending_updates",
        "getWebhookInfo": "",
        "getMe": "",
        "logOut": "",
        "close": "",
        "sendMessage": SENDING + "text parse_mode entities link_preview_options",
        "forwardMessage": (
            "chat_id message_thread_id direct_messages_topic_id from_chat_id "
            "video_start_timestamp disable_notification protect_content message_effect_id "
            "suggested_post_parameters message_id"
        ),
        "forwardMessages": (
            "chat_id message_thread_id direct_messages_topic_id from_chat_id message_ids "
            "disable_notification protect_content"
        ),
        "copyMessage": (
            "chat_id message_thread_id direct_messages_topic_id from_chat_id message_id "
            "video_start_timestamp caption parse_mode caption_entities show_caption_above_media "
            "disable_notification protect_content allow_paid_broadcast message_effect_id "
            "suggested_post_parameters reply_parameters reply_markup"
        ),
        "copyMessages": (
            "chat_id message_thread_id direct_messages_topic_id from_chat_id message_ids "
            "disable_notification protect_content remove_caption"
        ),
        "sendPhoto": SENDING + "photo caption parse_mode caption_entities show_caption_above_media has_spoiler",
        "sendAudio": SENDING + "audio caption parse_mode caption_entities duration performer title thumbnail",
        "sendDocument": SENDING
        + ("document thumbnail caption parse_mode caption_entities disable_content_type_detection"),
        "sendVideo": SENDING
        + (
            "video duration width height thumbnail cover start_timestamp caption parse_mode "
            "caption_entities show_caption_above_media has_spoiler supports_streaming"
        ),
        "sendAnimation": SENDING
        + (
            "animation duration width height thumbnail caption parse_mode caption_entities "
            "show_caption_above_media has_spoiler"
        ),
        "sendVoice": SENDING + "voice caption parse_mode caption_entities duration",
        "sendVideoNote": SENDING + "video_note duration length thumbnail",
        "sendSticker": SENDING + "sticker emoji",
        "sendMediaGroup": (
            "business_connection_id chat_id message_thread_id direct_messages_topic_id media "
            "disable_notification protect_content allow_paid_broadcast message_effect_id "
            "reply_parameters"
        ),
        "sendLocation": SENDING + "latitude longitude horizontal_accuracy live_period heading proximity_alert_radius",
        "sendVenue": SENDING
        + ("latitude longitude title address foursquare_id foursquare_type google_place_id google_place_type"),
        "sendContact": SENDING + "phone_number first_name last_name vcard",
        "sendPoll": (
            "business_connection_id chat_id message_thread_id question question_parse_mode "
            "question_entities options is_anonymous type allows_multiple_answers allows_revoting "
            "shuffle_options allow_adding_options hide_results_until_closes members_only "
            "country_codes correct_option_ids explanation explanation_parse_mode "
            "explanation_entities explanation_media open_period close_date is_closed description "
            "description_parse_mode description_entities media disable_notification "
            "protect_content allow_paid_broadcast message_effect_id reply_parameters reply_markup"
        ),
        "sendDice": SENDING + "emoji",
        "stopPoll": "business_connection_id chat_id message_id reply_markup",
        "sendChatAction": "business_connection_id chat_id message_thread_id action",
        "setMessageReaction": "chat_id message_id reaction is_big",
        "getFile": "file_id",
        "getChat": "chat_id",
        "getChatMember": "chat_id user_id",
        "getChatMemberCount": "chat_id",
        "getChatAdministrators": "chat_id return_bots",
        "leaveChat": "chat_id",
        "pinChatMessage": "business_connection_id chat_id message_id disable_notification",
        "unpinChatMessage": "business_connection_id chat_id message_id",
        "unpinAllChatMessages": "chat_id",
        "answerCallbackQuery": "callback_query_id text show_alert url cache_time",
        "setMyCommands": "commands scope language_code",
        "deleteMyCommands": "scope language_code",
        "getMyCommands": "scope language_code",
        "setMyName": "name language_code",
        "getMyName": "language_code",
        "setMyDescription": "description language_code",
        "getMyDescription": "language_code",
        "setMyShortDescription": "short_description language_code",
        "getMyShortDescription": "language_code",
        "setChatMenuButton": "chat_id menu_button",
        "getChatMenuButton": "chat_id",
        "editMessageText": (
            "business_connection_id chat_id message_id inline_message_id text parse_mode entities "
            "link_preview_options rich_message reply_markup"
        ),
        "editMessageCaption": (
            "business_connection_id chat_id message_id inline_message_id caption parse_mode "
            "caption_entities show_caption_above_media reply_markup"
        ),
        "editMessageReplyMarkup": "business_connection_id chat_id message_id inline_message_id reply_markup",
        "editMessageMedia": "business_connection_id chat_id message_id inline_message_id media reply_markup",
        "deleteMessage": "chat_id message_id",
        "deleteMessages": "chat_id message_ids",
    }.items()
}

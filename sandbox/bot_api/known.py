"""The methods that the sandbox knows but does not play: the smallest legal answer, and a recorded violation."""

from collections.abc import Callable
from typing import Any

from sandbox.bot_api.arguments import Arguments
from sandbox.bot_api.sending import deliver, target
from sandbox.wire import Json
from sandbox.world import World

ANSWERED_TRUE = [
    "sendMessageDraft",
    "setUserEmojiStatus",
    "banChatMember",
    "unbanChatMember",
    "restrictChatMember",
    "promoteChatMember",
    "setChatAdministratorCustomTitle",
    "setChatMemberTag",
    "banChatSenderChat",
    "unbanChatSenderChat",
    "setChatPermissions",
    "approveChatJoinRequest",
    "declineChatJoinRequest",
    "answerChatJoinRequestQuery",
    "sendChatJoinRequestWebApp",
    "setChatPhoto",
    "deleteChatPhoto",
    "setChatTitle",
    "setChatDescription",
    "setChatStickerSet",
    "deleteChatStickerSet",
    "editForumTopic",
    "closeForumTopic",
    "reopenForumTopic",
    "deleteForumTopic",
    "unpinAllForumTopicMessages",
    "editGeneralForumTopic",
    "closeGeneralForumTopic",
    "reopenGeneralForumTopic",
    "hideGeneralForumTopic",
    "unhideGeneralForumTopic",
    "unpinAllGeneralForumTopicMessages",
    "setManagedBotAccessSettings",
    "setMyProfilePhoto",
    "removeMyProfilePhoto",
    "setMyDefaultAdministratorRights",
    "sendGift",
    "giftPremiumSubscription",
    "verifyUser",
    "verifyChat",
    "removeUserVerification",
    "removeChatVerification",
    "readBusinessMessage",
    "deleteBusinessMessages",
    "setBusinessAccountName",
    "setBusinessAccountUsername",
    "setBusinessAccountBio",
    "setBusinessAccountProfilePhoto",
    "removeBusinessAccountProfilePhoto",
    "setBusinessAccountGiftSettings",
    "transferBusinessAccountStars",
    "convertGiftToStars",
    "upgradeGift",
    "transferGift",
    "deleteStory",
    "approveSuggestedPost",
    "declineSuggestedPost",
    "deleteMessageReaction",
    "deleteAllMessageReactions",
    "createNewStickerSet",
    "addStickerToSet",
    "setStickerPositionInSet",
    "deleteStickerFromSet",
    "replaceStickerInSet",
    "setStickerEmojiList",
    "setStickerKeywords",
    "setStickerMaskPosition",
    "setStickerSetTitle",
    "setStickerSetThumbnail",
    "setCustomEmojiStickerSetThumbnail",
    "deleteStickerSet",
    "sendRichMessageDraft",
    "answerInlineQuery",
    "answerShippingQuery",
    "answerPreCheckoutQuery",
    "refundStarPayment",
    "editUserStarSubscription",
    "setPassportDataErrors",
]

ANSWERED_EMPTY_LIST = [
    "getUserPersonalChatMessages",
    "getForumTopicIconStickers",
    "getCustomEmojiStickers",
    "getGameHighScores",
]

SENT_AS_TEXT = ["sendLivePhoto", "sendPaidMedia", "sendChecklist", "sendRichMessage", "sendInvoice", "sendGame"]

EDITED = ["editMessageLiveLocation", "stopMessageLiveLocation", "editMessageChecklist", "setGameScore"]

RIGHTS = [
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
]


def _invite(world: World, given: Arguments) -> Json:
    flags = dict.fromkeys(("creates_join_request", "is_primary", "is_revoked"), False)
    return {"invite_link": "https://t.me/+sandbox", "creator": world.bot_user(), **flags}


def _story(world: World, given: Arguments) -> Json:
    return {"chat": {"id": world.bot_id, "type": "private"}, "id": 1}


def _business(world: World, given: Arguments) -> Json:
    who = {"user": world.bot_user(), "user_chat_id": world.bot_id}
    return {"id": "sandbox", **who, "date": world.clock.seconds(), "is_enabled": False}


def _sent_as_text(world: World, given: Arguments) -> Json:
    return deliver(world, given, {"text": "(the sandbox does not show this kind of message)"})


def _edited(world: World, given: Arguments) -> Any:
    chat = target(world, given)
    return chat.messages.get(given.integer("message_id"), True)


def _always(value: Any) -> Callable[[World, Arguments], Any]:
    return lambda world, given: value


_FILE = {"file_id": "sandbox", "file_unique_id": "sandbox"}
_STICKER_SET = {"name": "sandbox", "title": "sandbox", "sticker_type": "regular", "stickers": []}

KNOWN: dict[str, Callable[[World, Arguments], Any]] = {
    **{name: _always(True) for name in ANSWERED_TRUE},
    **{name: _always([]) for name in ANSWERED_EMPTY_LIST},
    **dict.fromkeys(SENT_AS_TEXT, _sent_as_text),
    **dict.fromkeys(EDITED, _edited),
    **dict.fromkeys(
        [
            "createChatInviteLink",
            "editChatInviteLink",
            "createChatSubscriptionInviteLink",
            "editChatSubscriptionInviteLink",
            "revokeChatInviteLink",
        ],
        _invite,
    ),
    **dict.fromkeys(("postStory", "repostStory", "editStory"), _story),
    "exportChatInviteLink": _always("https://t.me/+sandbox"),
    "createInvoiceLink": _always("https://t.me/$sandbox"),
    "getManagedBotToken": _always("1:sandbox"),
    "replaceManagedBotToken": _always("1:sandbox"),
    "getUserProfilePhotos": _always({"total_count": 0, "photos": []}),
    "getUserProfileAudios": _always({"total_count": 0, "audios": []}),
    "createForumTopic": _always({"message_thread_id": 1, "name": "sandbox", "icon_color": 7322096}),
    "answerGuestQuery": _always({"inline_message_id": "sandbox"}),
    "getUserChatBoosts": _always({"boosts": []}),
    "getBusinessConnection": _business,
    "getManagedBotAccessSettings": _always({"is_access_restricted": False}),
    "getMyDefaultAdministratorRights": _always(dict.fromkeys(RIGHTS, False)),
    "getAvailableGifts": _always({"gifts": []}),
    "getBusinessAccountStarBalance": _always({"amount": 0}),
    "getMyStarBalance": _always({"amount": 0}),
    "getBusinessAccountGifts": _always({"total_count": 0, "gifts": []}),
    "getUserGifts": _always({"total_count": 0, "gifts": []}),
    "getChatGifts": _always({"total_count": 0, "gifts": []}),
    "answerWebAppQuery": _always({}),
    "savePreparedInlineMessage": _always({"id": "sandbox", "expiration_date": 0}),
    "savePreparedKeyboardButton": _always({"id": "sandbox"}),
    "getStickerSet": _always(_STICKER_SET),
    "uploadStickerFile": _always(_FILE),
    "getStarTransactions": _always({"transactions": []}),
}

BY_LOWER_NAME = {name.lower(): (name, answer) for name, answer in KNOWN.items()}

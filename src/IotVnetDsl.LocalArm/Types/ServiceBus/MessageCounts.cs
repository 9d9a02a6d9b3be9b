using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

/// <summary>The messages of an entity: never any, because none is ever sent here.</summary>
internal static class MessageCounts
{
    public static JsonObject None() => new()
    {
        ["activeMessageCount"] = 0,
        ["deadLetterMessageCount"] = 0,
        ["scheduledMessageCount"] = 0,
        ["transferMessageCount"] = 0,
        ["transferDeadLetterMessageCount"] = 0,
    };
}

using System.Globalization;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Who made a resource and when, of the few providers that say so.</summary>
internal static class SystemData
{
    private const string Made = "systemData.createdAt";

    public static void Stamp(WriteContext write)
    {
        var now = write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        write.Body.Put(Made, write.Existing?.Body.Text(Made) ?? now);
        write.Body.Put("systemData.createdByType", "User");
        write.Body.Put("systemData.lastModifiedAt", now);
        write.Body.Put("systemData.lastModifiedByType", "User");
    }
}

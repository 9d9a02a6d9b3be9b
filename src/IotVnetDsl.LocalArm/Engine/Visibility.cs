using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Eventual consistency: from when on readers find a new resource. Writers find it at once.</summary>
internal static class Visibility
{
    private const string From = "visibleFrom";

    public static JsonObject Of(Cloud cloud)
    {
        var hidden = JsonText.NewObject();
        if (cloud.Timing.ReadLag > TimeSpan.Zero)
            hidden[From] = (cloud.Clock.Now + cloud.Timing.ReadLag).ToString("O", CultureInfo.InvariantCulture);
        return hidden;
    }

    public static bool IsVisible(Cloud cloud, ResourceRecord record) =>
        record.Hidden.Text(From) is not { } from || DateTimeOffset.Parse(from, CultureInfo.InvariantCulture) <= cloud.Clock.Now;
}

using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The default policy of an account whose blobs cannot be changed: off, unlocked, and once locked for good.</summary>
internal static class ImmutabilityCheck
{
    private const string Feature = "properties.immutableStorageWithVersioning";
    private const string Policy = Feature + ".immutabilityPolicy";
    private const string State = "state";
    private const string Days = "immutabilityPeriodSinceCreationInDays";
    private const string Appends = "allowProtectedAppendWrites";

    public static void Check(WriteContext write)
    {
        if (write.Body.At(Policy) is not JsonObject policy)
            return;
        if (write.Body.Flag(Feature + ".enabled") != true)
            throw Invalid("Storage account level default immutability policy cannot be set as account level WORM is disabled");
        if (policy.Text(State) is not { } state || policy.Number(Days) is null)
            throw Invalid($"The required property immutabilityPolicy.{State}, immutabilityPolicy.{Days} is missing.");
        var before = write.Existing?.Body.At(Policy) as JsonObject;
        if (state == "Locked" && (before?.Text(State) ?? "Disabled") == "Disabled")
            throw Invalid("Storage account immutability policy state can be set to \"Unlocked, Disabled\". Note that the immutability state can either be Disabled or Unlocked during account creation.");
        if (before?.Text(State) == "Locked")
            CheckLocked(before, policy);
    }

    private static void CheckLocked(JsonObject before, JsonObject policy)
    {
        if (policy.Text(State) != "Locked")
            throw Invalid("The immutability policy state cannot be changed once Locked.");
        if (policy.Number(Days) < before.Number(Days))
            throw Invalid($"The {Days} can only be extended for a Locked policy.");
        if (policy.Flag(Appends) != before.Flag(Appends))
            throw Invalid($"Request parameters are invalid: {Appends}.");
    }

    private static ArmError Invalid(string message) => new(400, "InvalidStorageAccountImmutabilityPolicy", message);
}

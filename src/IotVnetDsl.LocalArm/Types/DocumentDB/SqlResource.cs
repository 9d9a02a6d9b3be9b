using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.DocumentDB;

/// <summary>A database or a container: its name stands in its body too, and its throughput is no part of it.</summary>
internal abstract class SqlResource : ResourceType
{
    private const string Id = "properties.resource.id";
    private const string Throughput = "properties.options.throughput";

    public override NameRule NameRule { get; } = new(1, 255, @"^[^/\\#?]*[^/\\#? ]$", "A name has 1 to 255 characters, none of / \\ # ?, and does not end with a blank.");

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resource._rid", "properties.resource._ts", "properties.resource._etag", "properties.resource._self", "properties.resource._colls", "properties.resource._users"];

    public override IReadOnlyList<string> Stamps { get; } = ["properties.resource._ts", "properties.resource._etag"];

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText(Id)];

    public override Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "BadRequest", message, target);

    public override void Prepare(WriteContext write)
    {
        if (!write.Body.Says(Id, write.Id.Name))
            throw InvalidValue($"The name '{write.Body.Text(Id)}' in the body is not that of the request, '{write.Id.Name}'.", Id);
        var account = write.Cloud.Store.Find(write.Id.SelfAndAncestors.First(id => id.IsOf(DatabaseAccount.TypeName)))!;
        if (write.Body.Number(Throughput) is { } units)
        {
            if (DatabaseAccount.IsServerless(account.Body))
                throw InvalidValue("Setting offer throughput or autopilot on container is not supported for serverless accounts.", Throughput);
            if (units is < 400 or > 1_000_000)
                throw InvalidValue("The offer should have valid throughput values between 400 and 1000000 inclusive in increments of 100.", Throughput);
            write.Body.Cut("properties.options");
        }

        write.Body.Put("properties.resource._rid", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(write.Id.Key)).AsSpan(0, 4)));
        write.Body.Put("properties.resource._ts", write.Cloud.Clock.Now.ToUnixTimeSeconds());
        write.Body.Put("properties.resource._etag", $"\"{Guid.NewGuid()}\"");
    }
}

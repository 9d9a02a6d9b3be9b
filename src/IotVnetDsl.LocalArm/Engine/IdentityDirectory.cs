using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>The tenant's directory: service principals of managed identities, and others that tests enter.</summary>
internal sealed class IdentityDirectory(Cloud cloud)
{
    public const string Tenant = "00000000-0000-0000-0000-0000000000aa";

    /// <summary>Who asks: nobody is told apart.</summary>
    public const string Caller = "00000000-0000-0000-0000-0000000000cc";

    private static readonly string[] Kinds = ["None", "SystemAssigned", "UserAssigned"];

    public Principal? Find(string id) => cloud.Store.Principals.Find(id.ToLowerInvariant());

    public string Create(ResourceId owner)
    {
        var id = Guid.NewGuid().ToString();
        Enter(id, "ServicePrincipal", owner.Text, cloud.Clock.Now + cloud.Timing.DirectoryDelay);
        return id;
    }

    public void Enter(string id, string kind, string owner, DateTimeOffset visibleAt) =>
        cloud.Store.Principals.Put(new Principal(id.ToLowerInvariant(), kind, owner, visibleAt));

    public void Remove(string? id)
    {
        if (id is not null)
            cloud.Store.Principals.Remove(id.ToLowerInvariant());
    }

    /// <summary>Fills in and takes away principals as a body's <c>identity</c> asks.</summary>
    /// <param name="write">The owner's.</param>
    /// <param name="separator">Between the kinds of identity, as the owner's provider writes it.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Apply(WriteContext write, string separator = ", ")
    {
        var before = write.Existing?.Body.Text("identity.principalId");
        var type = write.Body.Text("identity.type") ?? "None";
        var asked = type.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var kinds = Kinds.Where(kind => asked.Contains(kind, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (kinds.Length == 0 || kinds.Length != asked.Length || (kinds[0] == "None" && kinds.Length > 1))
            return $"The identity type '{type}' is not valid. Allowed values: None, SystemAssigned, UserAssigned, '{string.Join(separator, Kinds[1..])}'.";
        if (write.Body.At("identity") is not null)
            write.Body.Put("identity.type", string.Join(separator, kinds));

        write.Body.Cut("identity.principalId");
        write.Body.Cut("identity.tenantId");
        if (kinds.Contains("SystemAssigned"))
        {
            write.Body.Put("identity.principalId", before ?? Create(write.Id));
            write.Body.Put("identity.tenantId", Tenant);
        }
        else
        {
            Remove(before);
        }

        if (!kinds.Contains("UserAssigned"))
        {
            write.Body.Cut("identity.userAssignedIdentities");
            return null;
        }

        return FillUserAssigned(write.Id, write.Body);
    }

    /// <summary>Resource Manager itself fetches identities, before the provider hears of the write.</summary>
    private static ArmError FailedIdentity(ResourceId owner, string key) => new(400, "FailedIdentityOperation",
        $"Identity operation for resource '{owner.Text}' failed with error 'Failed to perform resource identity operation. Status: 'BadRequest'. Response: '{{\"error\":{{\"code\":\"BadRequest\",\"message\":\"Resource '{key}' was not found.\"}}}}'.'.");

    private string? FillUserAssigned(ResourceId owner, JsonObject body)
    {
        if (body.At("identity.userAssignedIdentities") is not JsonObject { Count: > 0 } map)
            return "The identity type includes 'UserAssigned', but no user-assigned identity is given.";
        foreach (var key in map.Select(member => member.Key).ToList())
        {
            if (ResourceId.TryParse(key) is not { } id || cloud.InForce(id) is not { } identity)
                throw FailedIdentity(owner, key);
            map[key] = new JsonObject
            {
                ["principalId"] = identity.Body.Text("properties.principalId"),
                ["clientId"] = identity.Body.Text("properties.clientId"),
            };
        }

        return null;
    }
}

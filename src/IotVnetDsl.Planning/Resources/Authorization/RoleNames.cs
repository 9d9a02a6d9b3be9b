namespace IotVnetDsl.Planning.Resources.Authorization;

/// <summary>Names of the built-in roles that topologies use (Azure's list of November 2026).</summary>
internal static class RoleNames
{
    private static readonly Dictionary<string, string> ById = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "Storage Blob Data Reader",
        ["db58b8e5-c6ad-4a2a-8342-4190687cbf4a"] = "Storage Blob Delegator",
        ["17d1049b-9a84-46fb-8f53-869881c3d3ab"] = "Storage Account Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["2b629674-e913-4c01-ae53-ef4638d8f975"] = "Azure Event Hubs Data Sender",
        ["f526a384-b230-433a-b45c-95f59c4a2dec"] = "Azure Event Hubs Data Owner",
        ["a638d3c7-ab3a-418d-83e6-5f17a39d4fde"] = "Azure Event Hubs Data Receiver",
        ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "Azure Service Bus Data Sender",
        ["090c5cfd-751d-490a-894a-3ce6f1109419"] = "Azure Service Bus Data Owner",
        ["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "Azure Service Bus Data Receiver",
        ["4fc6c259-987e-4a07-842e-c321cc9d413f"] = "IoT Hub Data Contributor",
        ["b447c946-2db7-41ec-983d-d8bf3b1c77e3"] = "IoT Hub Data Reader",
        ["4ea46cd5-c1b2-4a8e-910b-273211f9ce47"] = "IoT Hub Registry Contributor",
        ["494bdba2-168f-4f31-a0a1-191d2f7c028c"] = "IoT Hub Twin Contributor",
        ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635"] = "Owner",
        ["b24988ac-6180-42a0-ab88-20f7382dd24c"] = "Contributor",
        ["acdd72a7-3385-48ef-bd42-f606fba81ae7"] = "Reader",
        ["f1a07417-d97a-45cb-824c-7a7467783830"] = "Managed Identity Operator",
    };

    /// <summary>The role's name; its GUID where it is a custom role.</summary>
    public static string Of(string id) => ById.GetValueOrDefault(id, id);
}
